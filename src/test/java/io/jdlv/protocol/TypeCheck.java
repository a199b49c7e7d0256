package io.jdlv.protocol;

import io.jdlv.protocol.Catalogue.Constant;
import io.jdlv.protocol.Catalogue.Field;
import io.jdlv.protocol.Catalogue.Shape;
import io.jdlv.protocol.Catalogue.Type;
import io.jdlv.protocol.SentCalls.Sent;
import io.jdlv.rpc.CodedEnum;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the records and enums that {@link io.jdlv.delve.DelveClient} sends and reads against the catalogues: no member that
 * no version knows, none of the newest version's missing, and each of a type that can hold what Delve has there.
 */
final class TypeCheck {
    /** Members of the newest version that Java leaves out, and why. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "rpc2.StacktraceIn.Full", "Cfg says what is loaded",
            "rpc2.StacktraceIn.Defers", "a bit of Opts says the same");

    private final Catalogues catalogues;
    private final List<Sent> calls;
    private final Set<String> findings = new LinkedHashSet<>();
    private final Set<Pair> checked = new LinkedHashSet<>();
    private final Set<Member> known = new LinkedHashSet<>();

    TypeCheck(Catalogues catalogues, List<Sent> calls) {
        this.catalogues = catalogues;
        this.calls = calls;
    }

    /** A Java record or enum and what it stands for in a release. */
    private record Pair(Class<?> java, String go, Catalogue catalogue) {}

    /** A sentence for each thing to change. */
    Set<String> findings() {
        catalogues.all().forEach(this::check);
        checked.stream()
                .filter(pair -> pair.java().isRecord())
                .flatMap(pair -> Member.of(pair.java()).entrySet().stream())
                .filter(member -> !known.contains(member.getValue()))
                .forEach(member -> findings.add(member.getValue() + " is written as \"" + member.getKey()
                        + "\", which no version of Delve knows: correct its name or remove it."));
        return findings;
    }

    private void check(Catalogue catalogue) {
        Deque<Pair> open = new ArrayDeque<>();
        for (Sent sent : calls) {
            Catalogue.Method method = catalogue.methods().get(sent.request().method());
            if (method != null) {
                open.add(new Pair(sent.request().argumentType(), method.request(), catalogue));
                open.add(new Pair(sent.request().resultType(), method.response(), catalogue));
            }
        }
        while (!open.isEmpty()) {
            Pair pair = open.remove();
            if (checked.add(pair)) {
                check(pair, open);
            }
        }
    }

    private void check(Pair pair, Deque<Pair> open) {
        Type type = pair.catalogue().type(pair.go()).orElse(null);
        if (type == null) {
            findings.add(pair.catalogue() + " has no type " + pair.go() + ", which its catalogue speaks of: run scripts/protocol.");
        } else if (type.underlying() != null) {
            checkConstants(pair, type);
        } else {
            checkFields(pair, type, open);
        }
    }

    private void checkFields(Pair pair, Type type, Deque<Pair> open) {
        Map<String, Member> members = Member.of(pair.java());
        boolean newest = pair.catalogue() == catalogues.newest();
        for (Field field : type.fields()) {
            Member member = members.get(field.name());
            if (member == null) {
                if (newest && !isWholeAnswerUnread(pair) && !LEFT_OUT.containsKey(field.part(type))) {
                    findings.add(missing(pair, type, field));
                }
                continue;
            }
            known.add(member);
            if (!JavaTypes.fits(member, field.shape())) {
                findings.add(field.part(type) + " is " + field.goType() + " in " + pair.catalogue() + ", and " + member
                        + " cannot hold it: make it " + JavaTypes.wanted(field.shape()) + ".");
            } else {
                inside(member, field.shape(), pair.catalogue(), open);
            }
        }
    }

    private static String missing(Pair pair, Type type, Field field) {
        return pair.catalogue() + " has " + field.part(type) + " (" + field.goType() + ")" + ": add @SerializedName(\"" + field.name()
                + "\") " + JavaTypes.wanted(field.shape()) + " to " + Member.name(pair.java())
                + " (or, if it is left out on purpose, to TypeCheck.LEFT_OUT).";
    }

    /** Calls whose answer tells nothing but that they are done. */
    private static boolean isWholeAnswerUnread(Pair pair) {
        return Member.name(pair.java()).equals("Replies.Nothing");
    }

    private static void inside(Member member, Shape shape, Catalogue catalogue, Deque<Pair> open) {
        Shape innermost = shape;
        while (innermost.element() != null) {
            innermost = innermost.element();
        }
        Class<?> java = JavaTypes.innermost(member.type());
        if (innermost.type() != null && (java.isRecord() && innermost.kind().equals("object") || java.isEnum())) {
            open.add(new Pair(java, innermost.type(), catalogue));
        } else if (JavaTypes.BITS.containsKey(innermost.type() == null ? "" : innermost.type())) {
            open.add(new Pair(bits(innermost.type()), innermost.type(), catalogue));
        }
    }

    private static Class<?> bits(String goType) {
        try {
            return Class.forName("io.jdlv.delve." + JavaTypes.BITS.get(goType));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkConstants(Pair pair, Type type) {
        List<Integer> codes = codes(pair.java());
        if (pair.catalogue() == catalogues.newest()) {
            for (Constant constant : type.constants()) {
                if (!codes.contains(constant.value().getAsInt())) {
                    findings.add(pair.catalogue() + " has " + constant.name() + ", the " + type.name() + " " + constant.value()
                            + ": add a constant for it to " + Member.name(pair.java()) + ".");
                }
            }
        }
        Set<Integer> somewhere = catalogues.all().stream()
                .flatMap(each -> each.type(type.name()).stream())
                .flatMap(each -> each.constants().stream())
                .map(constant -> constant.value().getAsInt())
                .collect(Collectors.toSet());
        for (int i = 0; i < codes.size(); i++) {
            // the first may stand for what is unknown
            boolean unknown = i == 0 && codes.get(i) < 0;
            if (!unknown && !somewhere.contains(codes.get(i))) {
                findings.add(Member.name(pair.java()) + "." + pair.java().getEnumConstants()[i] + " is " + codes.get(i)
                        + ", which no version of Delve has in " + type.name() + ": correct its number or remove it.");
            }
        }
    }

    /** The numbers of an enum's constants on the wire; those of a set are bits. */
    private static List<Integer> codes(Class<?> java) {
        Stream<?> constants = Arrays.stream(java.getEnumConstants());
        return CodedEnum.class.isAssignableFrom(java)
                ? constants.map(constant -> ((CodedEnum) constant).code()).toList()
                : constants.map(constant -> 1 << ((Enum<?>) constant).ordinal()).toList();
    }
}
