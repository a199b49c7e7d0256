package io.jdlv.tengo;

import java.util.Optional;

/** The operators between numbers, texts and truth values, as a script has them. */
final class Arithmetic {
    private Arithmetic() {}

    /**
     * What an operator makes of two values.
     *
     * @param left a Long, Double, String, Boolean or, for a character, Integer; anything else can only be compared for being
     *     the same
     * @return empty when the operator does not fit the values
     */
    static Optional<Object> of(String operator, Object left, Object right) {
        if (operator.equals("==")) {
            return Optional.of(left.equals(right));
        }
        if (operator.equals("!=")) {
            return Optional.of(!left.equals(right));
        }
        if (left instanceof String text) {
            return texts(operator, text, right);
        }
        if (left instanceof Number one && right instanceof Number other) {
            return left instanceof Double || right instanceof Double
                    ? floats(operator, one.doubleValue(), other.doubleValue())
                    : integers(operator, one.longValue(), other.longValue());
        }
        return Optional.empty();
    }

    private static Optional<Object> texts(String operator, String left, Object right) {
        if (operator.equals("+")) {
            return Optional.of(left + (right instanceof Integer character ? Character.toString(character) : String.valueOf(right)));
        }
        return right instanceof String text ? ordered(operator, left.compareTo(text)) : Optional.empty();
    }

    private static Optional<Object> integers(String operator, long left, long right) {
        boolean dividesByZero = right == 0 && (operator.equals("/") || operator.equals("%"));
        if (dividesByZero) {
            return Optional.empty();
        }
        return switch (operator) {
            case "+" -> Optional.of(left + right);
            case "-" -> Optional.of(left - right);
            case "*" -> Optional.of(left * right);
            case "/" -> Optional.of(left / right);
            case "%" -> Optional.of(left % right);
            default -> ordered(operator, Long.compare(left, right));
        };
    }

    private static Optional<Object> floats(String operator, double left, double right) {
        return switch (operator) {
            case "+" -> Optional.of(left + right);
            case "-" -> Optional.of(left - right);
            case "*" -> Optional.of(left * right);
            case "/" -> Optional.of(left / right);
            default -> ordered(operator, Double.compare(left, right));
        };
    }

    private static Optional<Object> ordered(String operator, int comparison) {
        return switch (operator) {
            case "<" -> Optional.of(comparison < 0);
            case "<=" -> Optional.of(comparison <= 0);
            case ">" -> Optional.of(comparison > 0);
            case ">=" -> Optional.of(comparison >= 0);
            default -> Optional.empty();
        };
    }
}
