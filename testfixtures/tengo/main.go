// Runs tengo scripts for a debugger to look into.
//
//	tengo [-context] [-compiled] [-forgotten] [-workers N] SCRIPT
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/d5/tengo/v2"
	"github.com/d5/tengo/v2/parser"
	"github.com/d5/tengo/v2/stdlib"
)

// observe is what scripts call as observe(...): a place for a Go breakpoint with the script on the stack.
//
//go:noinline
func observe(args ...tengo.Object) (tengo.Object, error) {
	if len(args) > 0 {
		return args[0], nil
	}
	return tengo.UndefinedValue, nil
}

// exists tells scripts whether a file is there, so that they can wait for it.
func exists(args ...tengo.Object) (tengo.Object, error) {
	name, _ := tengo.ToString(args[0])
	if _, err := os.Stat(name); err != nil {
		return tengo.FalseValue, nil
	}
	return tengo.TrueValue, nil
}

// bare runs a script's text in a VM that no Compiled belongs to, and keeps the text nowhere.
func bare(args ...tengo.Object) (tengo.Object, error) {
	bytecode, err := compileBare(args[0])
	if err != nil {
		return nil, err
	}
	globals := make([]tengo.Object, tengo.GlobalsSize)
	globals[0] = &tengo.UserFunction{Name: "observe", Value: observe}
	return tengo.UndefinedValue, tengo.NewVM(bytecode, globals, -1).Run()
}

func compileBare(script tengo.Object) (*tengo.Bytecode, error) {
	text, _ := tengo.ToByteSlice(script)
	source := parser.NewFileSet().AddFile("(main)", -1, len(text))
	file, err := parser.NewParser(source, text, nil).ParseFile()
	if err != nil {
		return nil, err
	}
	symbols := tengo.NewSymbolTable()
	symbols.Define("observe")
	compiler := tengo.NewCompiler(source, symbols, nil, nil, nil)
	if err := compiler.Compile(file); err != nil {
		return nil, err
	}
	return compiler.Bytecode(), nil
}

// afterRun is what else is done with a script that has run.
var afterRun = func(*tengo.Compiled) {}

func newScript(file string, worker int) *tengo.Script {
	text, err := os.ReadFile(file)
	if err != nil {
		fail(err)
	}
	script := tengo.NewScript(text)
	script.EnableFileImport(true)
	if err := script.SetImportDir(filepath.Dir(file)); err != nil {
		fail(err)
	}
	script.SetImports(stdlib.GetModuleMap("math", "text"))
	add(script, "worker", worker)
	add(script, "exists", &tengo.UserFunction{Name: "exists", Value: exists})
	add(script, "bare", &tengo.UserFunction{Name: "bare", Value: bare})
	add(script, "observe", &tengo.UserFunction{Name: "observe", Value: observe})
	return script
}

func add(script *tengo.Script, name string, value interface{}) {
	if err := script.Add(name, value); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Println(err)
	os.Exit(3)
}

func run(file string, worker int, inContext, compiled, forgotten bool) {
	script := newScript(file, worker)
	var done *tengo.Compiled
	var err error
	switch {
	case forgotten:
		done, err = runForgotten(script, inContext)
	case inContext:
		done, err = script.RunContext(context.Background())
	case compiled:
		done, err = runCompiled(script)
	default:
		done, err = script.Run()
	}
	if err != nil {
		fmt.Printf("worker %d: %v\n", worker, err)
		return
	}
	afterRun(done)
	fmt.Printf("worker %d: result = %v\n", worker, done.Get("result"))
}

// runCompiled forgets the script, and with it the text, before it runs.
func runCompiled(script *tengo.Script) (*tengo.Compiled, error) {
	compiled, err := script.Compile()
	if err != nil {
		return nil, err
	}
	return compiled, compiled.Run()
}

// runForgotten leaves no variable with the text: the script is empty before it runs.
func runForgotten(script *tengo.Script, inContext bool) (*tengo.Compiled, error) {
	compiled, err := script.Compile()
	if err != nil {
		return nil, err
	}
	*script = tengo.Script{}
	if inContext {
		return compiled, compiled.RunContext(context.Background())
	}
	return compiled, compiled.Run()
}

func main() {
	inContext := flag.Bool("context", false, "run with a context, which recovers from panics")
	compiled := flag.Bool("compiled", false, "compile first")
	forgotten := flag.Bool("forgotten", false, "compile first, and keep the text nowhere")
	workers := flag.Int("workers", 1, "how many VMs run at the same time")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Println("usage: tengo [-context] [-compiled] [-forgotten] [-workers N] SCRIPT")
		os.Exit(2)
	}
	var all sync.WaitGroup
	for i := 1; i < *workers; i++ {
		all.Add(1)
		go func(worker int) {
			defer all.Done()
			run(flag.Arg(0), worker, *inContext, *compiled, *forgotten)
		}(i + 1)
	}
	run(flag.Arg(0), 1, *inContext, *compiled, *forgotten)
	all.Wait()
}
