package io.jdlv.tengo;

import io.jdlv.command.CommandException;
import io.jdlv.delve.LoadConfig;
import io.jdlv.lang.GoQuote;
import io.jdlv.tengo.syntax.Expression;
import io.jdlv.tengo.syntax.ExpressionParser;
import io.jdlv.tengo.vm.ScriptObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Works expressions out over the names of a frame, as the script would. */
final class Calculator {
    private final Script script;
    private final List<Script.Variable> locals;
    private final List<Script.Variable> globals;

    /** Over the names that can be used in a frame. */
    Calculator(Script script, int frame) {
        this.script = script;
        this.locals = script.locals(frame);
        this.globals = script.globals();
    }

    /**
     * Works out what was typed.
     *
     * @throws io.jdlv.tengo.syntax.ExpressionSyntaxException when it is no expression
     * @throws CommandException when a name is unknown or an operator does not fit
     */
    Computed calculate(String typed) {
        return calculate(ExpressionParser.parse(typed));
    }

    /** Whether what was typed is true, as the script takes it in an if. */
    boolean isTruthy(String typed) {
        return isTruthy(calculate(typed));
    }

    private Computed calculate(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> new Computed.Constant(literal.value());
            case Expression.Undefined undefined -> new Computed.Nothing();
            case Expression.Name name -> new Computed.Place(variable(name.name()));
            case Expression.Index index -> element(calculate(index.container()), calculate(index.index()));
            case Expression.Length length -> new Computed.Constant(length(calculate(length.value())));
            case Expression.Unary unary -> unary(unary.operator(), calculate(unary.value()));
            case Expression.Binary binary -> binary(binary);
        };
    }

    /** The innermost variable of a name. */
    private String variable(String name) {
        return find(locals, name)
                .or(() -> find(globals, name))
                .orElseThrow(() -> new CommandException("The script has no variable " + name
                        + " here: see tengo locals and tengo globals."));
    }

    private static Optional<String> find(List<Script.Variable> variables, String name) {
        return variables.reversed().stream()
                .filter(variable -> variable.name().equals(name))
                .map(Script.Variable::expression)
                .findFirst();
    }

    private Computed element(Computed container, Computed index) {
        if (container instanceof Computed.Constant constant && constant.value() instanceof String text) {
            return character(text, index);
        }
        if (!(container instanceof Computed.Place place)) {
            throw new CommandException("not indexable: " + typeOf(container));
        }
        ScriptObject object = object(place);
        Object key = value(index);
        return switch (object.type()) {
            case "Array", "ImmutableArray" -> {
                if (!(key instanceof Long number)) {
                    throw new CommandException("invalid index type: " + typeOf(index));
                }
                yield number >= 0 && number < object.length()
                        ? new Computed.Place(object.expression() + ".Value[" + number + "]")
                        : new Computed.Nothing();
            }
            case "Map", "ImmutableMap" -> {
                String entry = object.expression() + ".Value[" + GoQuote.quote(String.valueOf(key)) + "]";
                yield script.tengo().reader().exists(entry) ? new Computed.Place(entry) : new Computed.Nothing();
            }
            case "Error" -> {
                if (!"value".equals(key)) {
                    throw new CommandException("invalid index on error: an error has only .value");
                }
                yield new Computed.Place(object.expression() + ".Value");
            }
            case "String" -> character(String.valueOf(value(place)), index);
            default -> throw new CommandException("not indexable: " + typeOf(container));
        };
    }

    private Computed character(String text, Computed index) {
        int[] characters = text.codePoints().toArray();
        return value(index) instanceof Long number && number >= 0 && number < characters.length
                ? new Computed.Constant(characters[number.intValue()])
                : new Computed.Nothing();
    }

    private long length(Computed value) {
        if (value instanceof Computed.Place place) {
            return object(place).length();
        }
        if (value instanceof Computed.Constant constant && constant.value() instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
        throw new CommandException("invalid type for argument 'first' in call to 'len': " + typeOf(value));
    }

    private Computed unary(String operator, Computed operand) {
        if (operator.equals("!")) {
            return new Computed.Constant(!isTruthy(operand));
        }
        return switch (value(operand)) {
            case Long number -> new Computed.Constant(operator.equals("-") ? -number : number);
            case Double number -> new Computed.Constant(operator.equals("-") ? -number : number);
            default -> throw new CommandException("invalid operation: " + operator + typeOf(operand));
        };
    }

    private Computed binary(Expression.Binary binary) {
        Computed left = calculate(binary.left());
        switch (binary.operator()) {
            case "&&":
                return isTruthy(left) ? calculate(binary.right()) : left;
            case "||":
                return isTruthy(left) ? left : calculate(binary.right());
            default:
                break;
        }
        Computed right = calculate(binary.right());
        Object result = Arithmetic.of(binary.operator(), value(left), value(right))
                .orElseThrow(() -> new CommandException(
                        "invalid operation: " + typeOf(left) + " " + binary.operator() + " " + typeOf(right)));
        return new Computed.Constant(result);
    }

    /** As tengo's IsFalsy: nothing, false, zero, and what is empty, are false. */
    private boolean isTruthy(Computed computed) {
        if (computed instanceof Computed.Place place) {
            ScriptObject object = object(place);
            return switch (object.type()) {
                case "Array", "ImmutableArray", "Map", "ImmutableMap", "Bytes", "String" -> object.length() > 0;
                case "Error", "Undefined" -> false;
                default -> isTruthyValue(value(place));
            };
        }
        return isTruthyValue(value(computed));
    }

    private static boolean isTruthyValue(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case Long number -> number != 0;
            case Integer character -> character != 0;
            case Double number -> !number.isNaN();
            case String text -> !text.isEmpty();
            case Computed.Nothing nothing -> false;
            default -> true;
        };
    }

    private ScriptObject object(Computed.Place place) {
        return script.tengo().reader().object(place.expression());
    }

    /** A value that operators work on: what is no number, text or truth value stands for itself by where it is. */
    private Object value(Computed computed) {
        return switch (computed) {
            case Computed.Constant constant -> constant.value();
            case Computed.Nothing nothing -> nothing;
            case Computed.Place place -> {
                ScriptObject object = object(place);
                yield object.type().equals("Undefined") || object.type().equals("void")
                        ? new Computed.Nothing()
                        : object.value().orElse(object.expression());
            }
        };
    }

    private String typeOf(Computed computed) {
        return switch (computed) {
            case Computed.Nothing nothing -> "undefined";
            case Computed.Place place -> script.tengo().reader().values(List.of(place.expression()), LoadConfig.FULL).getFirst().type();
            case Computed.Constant constant -> switch (constant.value()) {
                case Long number -> "int";
                case Integer character -> "char";
                case Double number -> "float";
                case Boolean flag -> "bool";
                default -> "string";
            };
        };
    }
}
