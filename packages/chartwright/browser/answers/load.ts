import { useEffect, useState } from 'preact/hooks';
import type { SurveyedAnswers } from '../../src/survey/model.ts';
import { survey } from '../survey.ts';
import { Questions } from './questions.ts';

const global = globalThis as unknown as { readonly chartwrightAnswers?: Readonly<Record<string, SurveyedAnswers>> };
const loaded = new Map<string, Promise<Questions | undefined>>();

/** Loads what questions about an environment are answered from; undefined where there is nothing. */
function load(environment: string): Promise<Questions | undefined> {
  const known = loaded.get(environment) ?? read(environment);
  loaded.set(environment, known);
  return known;
}

/** A script, since a page on disk may fetch nothing. */
function read(environment: string): Promise<Questions | undefined> {
  const index = survey.answered.indexOf(environment);
  if (index < 0) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = `answers-${index}.js`;
    script.onload = () => {
      const facts = global.chartwrightAnswers?.[environment];
      resolve(facts === undefined ? undefined : new Questions(facts));
    };
    script.onerror = () => resolve(undefined);
    document.head.append(script);
  });
}

/** The answers of an environment; `loading` until they are there. */
export function useQuestions(environment: string | undefined): Questions | 'loading' | undefined {
  const [questions, setQuestions] = useState<Questions | 'loading' | undefined>('loading');
  useEffect(() => {
    let isCurrent = true;
    setQuestions('loading');
    void load(environment ?? '').then((found) => {
      if (isCurrent) setQuestions(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [environment]);
  return questions;
}
