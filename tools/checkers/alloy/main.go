// Checks configurations of Grafana Alloy with Alloy's own parser: their syntax, that no component is there twice, and
// that every reference leads to a component of the file. What a component's arguments are called it does not know:
// Alloy itself is built from modules of Loki, which are under the AGPL.
//
//	alloycheck FILE…
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/grafana/alloy/syntax/ast"
	"github.com/grafana/alloy/syntax/parser"
)

// Namespaces of the standard library, which are no components.
var library = map[string]bool{
	"array": true, "constants": true, "convert": true, "encoding": true, "env": true, "file": true, "sys": true,
	"string": true, "json_path": true, "coalesce": true, "concat": true,
}

// Of the parser; stamped by the build.
var version = "v0.0.0"

func main() {
	if len(os.Args) == 2 && os.Args[1] == "--version" {
		fmt.Println("alloycheck", version)
		return
	}
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: alloycheck FILE…")
		os.Exit(2)
	}
	failed := false
	for _, name := range os.Args[1:] {
		for _, problem := range check(name) {
			fmt.Fprintln(os.Stderr, problem)
			failed = true
		}
	}
	if failed {
		os.Exit(1)
	}
}

func check(name string) []error {
	text, err := os.ReadFile(name)
	if err != nil {
		return []error{err}
	}
	file, err := parser.ParseFile(name, text)
	if err != nil {
		return []error{err}
	}
	var problems []error
	components := map[string]bool{}
	for _, statement := range file.Body {
		block, ok := statement.(*ast.BlockStmt)
		if !ok {
			problems = append(problems, fmt.Errorf("%s: an attribute outside of any block", position(statement)))
			continue
		}
		id := strings.Join(append(append([]string{}, block.Name...), block.Label), ".")
		if components[id] {
			problems = append(problems, fmt.Errorf("%s: %s is there twice", position(block), id))
		}
		components[id] = true
	}
	ast.Walk(&references{components: components, problems: &problems}, file)
	return problems
}

type references struct {
	components map[string]bool
	problems   *[]error
}

// Visit looks at the longest chain of accesses, not at its parts.
func (r *references) Visit(node ast.Node) ast.Visitor {
	access, ok := node.(*ast.AccessExpr)
	if !ok {
		return r
	}
	names := chain(access)
	if len(names) == 0 || library[names[0]] {
		return nil
	}
	for length := len(names) - 1; length > 1; length-- {
		if r.components[strings.Join(names[:length], ".")] {
			return nil
		}
	}
	*r.problems = append(*r.problems, fmt.Errorf("%s: %s leads to no component of this file", position(node), strings.Join(names, ".")))
	return nil
}

func chain(expression ast.Expr) []string {
	switch e := expression.(type) {
	case *ast.AccessExpr:
		if inner := chain(e.Value); inner != nil {
			return append(inner, e.Name.Name)
		}
	case *ast.IdentifierExpr:
		return []string{e.Ident.Name}
	}
	return nil
}

func position(node ast.Node) string {
	return ast.StartPos(node).Position().String()
}
