package io.jdlv.command;

import io.jdlv.delve.LoadConfig;
import io.jdlv.delve.Variable;
import io.jdlv.delve.VariableKind;
import io.jdlv.lang.TabWriter;
import io.jdlv.render.Result;
import io.jdlv.render.Table;
import io.jdlv.render.TextSink;
import io.jdlv.rpc.RemoteException;
import io.jdlv.session.TypeDescription;
import io.jdlv.session.TypeReader;
import java.util.List;

/** {@code whatis EXPR|TYPE}. */
final class WhatisCommand implements Command {
    @Override
    public CommandInfo info() {
        return CommandInfo.of(Group.DATA, "Shows the type of an expression, or what a type is made of.", "whatis")
                .reading()
                .usage("whatis <expression>\nwhatis <type>")
                .details(
                        """
                        Of an expression it shows the type, of an interface the concrete type as well.
                        A type is shown with its kind, size, fields and methods as far as the server
                        knows them. With config show-location-expr it also says where a variable is
                        kept, in DWARF's terms.

                        Examples:
                          whatis err
                          whatis main.node""");
    }

    @Override
    public void run(Invocation call) {
        String expression = call.expand(call.requireArguments("not enough arguments"));
        Variable value;
        try {
            value = call.session().evaluator().evaluate(call.eval(), expression, LoadConfig.SHORT);
        } catch (RemoteException e) {
            call.show(new TypeText(typeOr(call, expression, e)));
            return;
        }
        call.show(new ExpressionType(value));
    }

    private static TypeDescription typeOr(Invocation call, String name, RemoteException noExpression) {
        try {
            return new TypeReader(call.session()).describe(call.eval(), name);
        } catch (RemoteException noType) {
            return typeByShortName(call, name, noExpression);
        }
    }

    /** The server takes full names only. */
    private static TypeDescription typeByShortName(Invocation call, String name, RemoteException noExpression) {
        String full = call.session().evaluator().fullTypeName(call.eval(), name).orElseThrow(() -> noExpression);
        try {
            return new TypeReader(call.session()).describe(call.eval(), full);
        } catch (RemoteException noType) {
            throw noExpression;
        }
    }

    /** The type of an expression. */
    private record ExpressionType(Variable value) implements Result {
        @Override
        public String kind() {
            return "expression-type";
        }

        @Override
        public void writeTo(TextSink out) {
            if (value.isCpuRegister()) {
                out.println("CPU Register");
                return;
            }
            if (!value.type().isEmpty()) {
                out.println(value.type());
            }
            if (!value.realType().equals(value.type())) {
                out.println("Real type: " + value.realType());
            }
            if (value.kind() == VariableKind.INTERFACE && !value.children().isEmpty()) {
                out.println("Concrete type: " + value.children().get(0).type());
            }
            if (out.presentation().showLocationExpression() && !value.locationExpr().isEmpty()) {
                out.println("location: " + value.locationExpr());
            }
        }
    }

    /** What a type is made of. */
    private record TypeText(TypeDescription type) implements Result {
        @Override
        public String kind() {
            return "type";
        }

        @Override
        public void writeTo(TextSink out) {
            out.print(type.kind() + " type");
            type.size().ifPresent(size -> out.print(", size: " + size + " bytes"));
            out.println("");
            if (!type.realType().isEmpty()) {
                out.println("Real type: " + type.realType());
            }
            if (!type.fields().isEmpty()) {
                out.println("Fields:");
                List<List<String>> rows =
                        type.fields().stream().map(f -> List.of("", f.name(), f.type())).toList();
                out.print(Table.of(rows, 0, 8, 2, ' ', TabWriter.Flag.TAB_INDENT));
            }
            if (!type.methods().isEmpty()) {
                out.println("Methods:");
                type.methods().forEach(m -> out.println("\t" + m));
            }
        }
    }
}
