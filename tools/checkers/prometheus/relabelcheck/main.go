// Prints the labels that an agent gives to the targets it discovers, evaluated by Prometheus' own relabelling. Promtail
// and Alloy relabel by this package of Prometheus; neither can be built here under a permissive licence.
//
//	relabelcheck CONFIG <TARGETS
//
// CONFIG is a configuration of Alloy (`.alloy`), of which the component `discovery.relabel "pods"` counts, or one in
// Prometheus' form, as Promtail's is, with one job. TARGETS is a JSON list of objects: the labels that service discovery
// presents. Printed is a list of the same length: the labels after relabelling, without those that begin with `__meta_`,
// or null for a target that is dropped.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/grafana/alloy/syntax/ast"
	"github.com/grafana/alloy/syntax/parser"
	"github.com/grafana/alloy/syntax/vm"
	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/model/relabel"
	"go.yaml.in/yaml/v2"
)

// Of Prometheus; stamped by the build.
var version = "v0.0.0"

func main() {
	if len(os.Args) == 2 && os.Args[1] == "--version" {
		fmt.Println("relabelcheck", version)
		return
	}
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: relabelcheck CONFIG <TARGETS")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(name string, in io.Reader, out io.Writer) error {
	rules, err := read(name)
	if err != nil {
		return err
	}
	var targets []map[string]string
	if err := json.NewDecoder(in).Decode(&targets); err != nil {
		return fmt.Errorf("standard input: %w", err)
	}
	results := make([]map[string]string, len(targets))
	for i, target := range targets {
		builder := labels.NewBuilder(labels.FromMap(target))
		if relabel.ProcessBuilder(builder, rules...) {
			results[i] = withoutMeta(builder.Labels())
		}
	}
	return json.NewEncoder(out).Encode(results)
}

func withoutMeta(all labels.Labels) map[string]string {
	kept := map[string]string{}
	all.Range(func(label labels.Label) {
		if !strings.HasPrefix(label.Name, model.MetaLabelPrefix) {
			kept[label.Name] = label.Value
		}
	})
	return kept
}

func read(name string) ([]*relabel.Config, error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(name, ".alloy") {
		if text, err = rulesOfAlloy(name, text); err != nil {
			return nil, err
		}
	}
	var config struct {
		Jobs []struct {
			Rules []*relabel.Config `yaml:"relabel_configs"`
		} `yaml:"scrape_configs"`
	}
	if err := yaml.Unmarshal(text, &config); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(config.Jobs) != 1 {
		return nil, fmt.Errorf("%s: %d jobs in scrape_configs, expected one", name, len(config.Jobs))
	}
	rules := config.Jobs[0].Rules
	for i, rule := range rules {
		if err := rule.Validate(model.LegacyValidation); err != nil {
			return nil, fmt.Errorf("%s: rule %d: %w", name, i+1, err)
		}
	}
	return rules, nil
}

// A rule as Alloy writes it. Its arguments have the names of Prometheus' keys, and the same defaults when absent.
type rule struct {
	SourceLabels []string `alloy:"source_labels,attr,optional" yaml:"source_labels,omitempty"`
	Separator    *string  `alloy:"separator,attr,optional" yaml:"separator,omitempty"`
	Regex        *string  `alloy:"regex,attr,optional" yaml:"regex,omitempty"`
	Modulus      *uint64  `alloy:"modulus,attr,optional" yaml:"modulus,omitempty"`
	TargetLabel  *string  `alloy:"target_label,attr,optional" yaml:"target_label,omitempty"`
	Replacement  *string  `alloy:"replacement,attr,optional" yaml:"replacement,omitempty"`
	Action       *string  `alloy:"action,attr,optional" yaml:"action,omitempty"`
}

// The rules of `discovery.relabel "pods"` in Prometheus' form, so that both are read and validated by Prometheus.
func rulesOfAlloy(name string, text []byte) ([]byte, error) {
	file, err := parser.ParseFile(name, text)
	if err != nil {
		return nil, err
	}
	for _, statement := range file.Body {
		component, ok := statement.(*ast.BlockStmt)
		if !ok || strings.Join(component.Name, ".") != "discovery.relabel" || component.Label != "pods" {
			continue
		}
		rules := []rule{}
		for _, inner := range component.Body {
			block, ok := inner.(*ast.BlockStmt)
			if !ok {
				continue
			}
			if strings.Join(block.Name, ".") != "rule" {
				return nil, fmt.Errorf("%s: %s is no block of discovery.relabel", position(block), strings.Join(block.Name, "."))
			}
			var r rule
			if err := vm.New(block).Evaluate(nil, &r); err != nil {
				return nil, err
			}
			rules = append(rules, r)
		}
		return yaml.Marshal(map[string]any{"scrape_configs": []any{map[string]any{"relabel_configs": rules}}})
	}
	return nil, fmt.Errorf(`%s: no component discovery.relabel "pods"`, name)
}

func position(node ast.Node) string {
	return ast.StartPos(node).Position().String()
}
