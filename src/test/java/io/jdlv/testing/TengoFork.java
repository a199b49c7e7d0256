package io.jdlv.testing;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A tengo that differs from the released one in the ways in which forks do: another module path (with a dot, which symbols
 * escape), a stack that grows, frames behind pointers, other fields in another order, jumps and local variables with operands
 * of two bytes, an operation of its own, other numbers of operations and tokens, a method that finishes a run, a package of
 * its own in which a run with a context is waited for, and functions of a script that the host starts in VMs of their own. It
 * is made from the module cache by replacing pieces of its source.
 */
final class TengoFork {
    private static final String MODULE = "github.com/d5/tengo/v2";
    private static final String FORK = "example.org/scripting/engine.v3";
    private static final Path FIXTURE = Path.of("testfixtures", "tengo").toAbsolutePath();

    private static final Map<String, List<String>> EDITS = Map.of(
            "parser/opcodes.go",
            List.of(
                    "OpConstant      Opcode = iota // Load constant", "OpSuspend Opcode = iota\n\tOpStatement\n\tOpConstant",
                    "OpcodeNames = [...]string{", "OpcodeNames = [...]string{\n\tOpStatement: \"STMT\",",
                    "OpcodeOperands = [...][]int{", "OpcodeOperands = [...][]int{\n\tOpStatement: {1, 2},",
                    "OpGetLocal:      {1}", "OpGetLocal:      {2}",
                    "OpSetLocal:      {1}", "OpSetLocal:      {2}",
                    "OpGetLocalPtr:   {1}", "OpGetLocalPtr:   {2}",
                    "OpDefineLocal:   {1}", "OpDefineLocal:   {2}",
                    "\tOpSuspend                     // Suspend VM\n", "",
                    "OpJumpFalsy:     {4}", "OpJumpFalsy:     {2}",
                    "OpAndJump:       {4}", "OpAndJump:       {2}",
                    "OpOrJump:        {4}", "OpOrJump:        {2}",
                    "OpJump:          {4}", "OpJump:          {2}"),
            "compiler.go",
            List.of(
                    "case *parser.ExprStmt:\n", "case *parser.ExprStmt:\n\t\tc.emit(node, parser.OpStatement, 1, 7)\n",
                    "case *parser.ReturnStmt:\n", "case *parser.ReturnStmt:\n\t\tc.emit(node, parser.OpStatement, 2, 9)\n"),
            "script.go",
            List.of(
                    "\t\"sync\"\n", "\t\"sync\"\n\n\t\"" + FORK + "/awaiting\"\n",
                    """
                    	select {
                    	case <-ctx.Done():
                    		v.Abort()
                    		<-ch
                    		err = ctx.Err()
                    	case err = <-ch:
                    	}
                    	return
                    """,
                    "\treturn awaiting.End(ctx, ch, v.Abort)\n"),
            "token/token.go", List.of("Illegal Token = iota", "Reserved Token = iota\n\tIllegal"),
            "vm.go",
            List.of(
                    "type VM struct {\n", "type VM struct {\n\tname string\n\terr error\n\tstatements int\n\tip int\n",
                    "curInsts    []byte\n\tip          int\n", "curInsts    []byte\n",
                    "allocs      int64\n\terr         error\n", "allocs      int64\n",
                    "type frame struct {\n", "type frame struct {\n\tnote string\n\tbasePointer int\n",
                    "\tip          int\n\tbasePointer int\n", "\tip          int\n",
                    "case parser.OpSuspend:\n", "case parser.OpStatement:\n\t\t\tv.statements++\n\t\t\tv.ip += 3\n\t\tcase parser.OpSuspend:\n",
                    "v.ip++\n\t\t\tlocalIndex := int(v.curInsts[v.ip])\n\t\t\tsp :=",
                    "v.ip += 2\n\t\t\tlocalIndex := int(v.curInsts[v.ip]) | int(v.curInsts[v.ip-1])<<8\n\t\t\tsp :=",
                    "v.ip++\n\t\t\tlocalIndex := int(v.curInsts[v.ip])\n\t\t\tval := v.stack[v.curFrame",
                    "v.ip += 2\n\t\t\tlocalIndex := int(v.curInsts[v.ip]) | int(v.curInsts[v.ip-1])<<8\n\t\t\tval := v.stack[v.curFrame",
                    "localIndex := int(v.curInsts[v.ip+1])\n\t\t\tv.ip++\n",
                    "localIndex := int(v.curInsts[v.ip+2]) | int(v.curInsts[v.ip+1])<<8\n\t\t\tv.ip += 2\n",
                    "stack       [StackSize]Object", "stack       []Object",
                    "frames      [MaxFrames]frame", "frames      []*frame",
                    "\tv.frames[0].fn = bytecode", "\tv.stack = make([]Object, 16)\n\tv.frames = []*frame{{}}\n\tv.frames[0].fn = bytecode",
                    "v.curFrame = &v.frames[0]", "v.curFrame = v.frames[0]",
                    "v.curFrame = &(v.frames[0])", "v.curFrame = v.frames[0]",
                    "v.curFrame = &v.frames[v.framesIndex-1]", "v.curFrame = v.frames[v.framesIndex-1]",
                    "v.curFrame = &(v.frames[v.framesIndex])",
                    "if v.framesIndex == len(v.frames) {\n\t\t\t\t\tv.frames = append(v.frames, &frame{})\n\t\t\t\t}\n"
                            + "\t\t\t\tv.curFrame = v.frames[v.framesIndex]",
                    "\tv.run()\n\tatomic", "\tv.run()\n\treturn v.postRun()\n}\n\nfunc (v *VM) postRun() (err error) {\n\tatomic",
                    "\t\tv.ip++\n\n\t\tswitch",
                    "\t\tif v.sp+8 > len(v.stack) {\n\t\t\tv.stack = append(v.stack, make([]Object, len(v.stack))...)\n\t\t}\n"
                            + "\t\tv.ip++\n\n\t\tswitch",
                    "v.ip += 4", "v.ip += 2",
                    " | int(v.curInsts[v.ip-2])<<16 | int(v.curInsts[v.ip-3])<<24", "",
                    "int(v.curInsts[v.ip+4]) | int(v.curInsts[v.ip+3])<<8 | int(v.curInsts[v.ip+2])<<16 | int(v.curInsts[v.ip+1])<<24",
                    "int(v.curInsts[v.ip+2]) | int(v.curInsts[v.ip+1])<<8"));

    /** A VM whose first frame the host makes has no positions there. */
    private static final String SPAWN =
            """
            package tengo

            import "PARSER"

            // RunFunction calls a function that a script has left in a global variable, in a VM of its own.
            func (c *Compiled) RunFunction(name string, args ...Object) error {
            	fn := c.globals[c.globalIndexes[name]]
            	v := NewVM(c.bytecode, c.globals, c.maxAllocs)
            	code := MakeInstruction(parser.OpCall, len(args), 0)
            	v.frames[0].fn = &CompiledFunction{Instructions: append(code, parser.OpPop, parser.OpSuspend)}
            	v.curFrame = v.frames[0]
            	v.curInsts = v.curFrame.fn.Instructions
            	v.stack[0] = fn
            	copy(v.stack[1:], args)
            	v.sp = 1 + len(args)
            	v.allocs = -1
            	v.run()
            	return v.postRun()
            }
            """;

    private static final String AWAITING =
            """
            // Package awaiting waits for what another goroutine does.
            package awaiting

            import "context"

            // End waits for a result, or for a context that ends before.
            //
            //go:noinline
            func End(ctx context.Context, result chan error, abort func()) error {
            	select {
            	case <-ctx.Done():
            		abort()
            		<-result
            		return ctx.Err()
            	case err := <-result:
            		return err
            	}
            }
            """;

    /** The host runs the function job of a script, if it has one, in more VMs at the same time. */
    private static final String JOBS =
            """
            package main

            import (
            	"flag"
            	"fmt"
            	"sync"

            	"MODULE"
            )

            var jobs = flag.Int("jobs", 2, "how many VMs run the function job")

            func init() {
            	afterRun = func(c *tengo.Compiled) {
            		if !c.IsDefined("job") {
            			return
            		}
            		var all sync.WaitGroup
            		for i := 1; i <= *jobs; i++ {
            			all.Add(1)
            			go func(n int64) {
            				defer all.Done()
            				if err := c.RunFunction("job", &tengo.Int{Value: n}); err != nil {
            					fmt.Println(err)
            				}
            			}(int64(i))
            		}
            		all.Wait()
            	}
            }
            """;

    private TengoFork() {}

    /**
     * Builds the host with the fork.
     *
     * @param tools the Go tools of this machine
     * @param flags arguments to {@code go build}
     * @return the executable
     */
    static Path host(GoTools tools, List<String> flags) {
        try {
            Path folder = Path.of("target", "tengo-fork").toAbsolutePath();
            Object ingredients = List.of(flags, new TreeMap<>(EDITS), SPAWN, AWAITING, JOBS, Files.readString(FIXTURE.resolve("main.go")));
            Path made = Files.createDirectories(folder).resolve(Integer.toHexString(ingredients.hashCode()));
            Path host = made.resolve("host");
            if (Files.isExecutable(host.resolve("tengo"))) {
                return host.resolve("tengo");
            }
            copy(moduleFolder(tools), made.resolve("engine"));
            copy(FIXTURE, host);
            edit(made.resolve("engine"));
            Files.writeString(made.resolve("engine/spawn.go"), SPAWN.replace("PARSER", FORK + "/parser"));
            Files.writeString(Files.createDirectories(made.resolve("engine/awaiting")).resolve("awaiting.go"), AWAITING);
            Files.writeString(host.resolve("jobs.go"), JOBS.replace("MODULE", FORK));
            Files.writeString(
                    host.resolve("go.mod"),
                    "module host\n\ngo 1.18\n\nrequire " + FORK + " v0.0.0\n\nreplace " + FORK + " => ../engine\n");
            build(tools, flags, host);
            return host.resolve("tengo");
        } catch (IOException e) {
            throw new UncheckedIOException("The fork of tengo could not be made.", e);
        }
    }

    private static Path moduleFolder(GoTools tools) {
        Finished finished =
                Program.of(FIXTURE, tools.go().toString(), "mod", "download", "-json", MODULE).run();
        return Path.of(JsonParser.parseString(finished.outText()).getAsJsonObject().get("Dir").getAsString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                if (each.toString().endsWith(".go") || each.endsWith("go.mod")) {
                    Files.writeString(target, Files.readString(each).replace(MODULE, FORK));
                } else {
                    Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void edit(Path engine) throws IOException {
        for (Map.Entry<String, List<String>> file : EDITS.entrySet()) {
            Path path = engine.resolve(file.getKey());
            String text = Files.readString(path, StandardCharsets.UTF_8);
            for (int i = 0; i < file.getValue().size(); i += 2) {
                if (!text.contains(file.getValue().get(i))) {
                    throw new IllegalStateException(file.getKey() + " has no " + file.getValue().get(i));
                }
                text = text.replace(file.getValue().get(i), file.getValue().get(i + 1));
            }
            Files.writeString(path, text);
        }
    }

    private static void build(GoTools tools, List<String> flags, Path host) {
        String[] command = Stream.of(List.of(tools.go().toString(), "build"), flags, List.of("-o", "tengo", "."))
                .flatMap(List::stream)
                .toArray(String[]::new);
        Finished finished = Program.of(host, command)
                .with(Map.of("CGO_ENABLED", "0", "GOFLAGS", "-buildvcs=false -mod=mod", "GOTOOLCHAIN", "local"))
                .run();
        if (finished.exitCode() != 0) {
            throw new IllegalStateException("The fork of tengo does not compile: " + finished.errText());
        }
    }
}
