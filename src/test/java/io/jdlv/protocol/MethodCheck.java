package io.jdlv.protocol;

import com.google.gson.JsonPrimitive;
import com.google.gson.annotations.SerializedName;
import io.jdlv.delve.CommandName;
import io.jdlv.delve.Goroutine;
import io.jdlv.delve.Memory;
import io.jdlv.delve.RpcMethod;
import io.jdlv.protocol.Catalogue.Method;
import io.jdlv.protocol.SentCalls.Sent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds {@link RpcMethod}, {@link CommandName} and the numbers that Java knows by heart against the catalogues. */
final class MethodCheck {
    /** The other constants of the API and what Java has for them. */
    private static final Map<String, Long> NUMBERS = Map.of(
            "rpc2.ExamineMemoryLengthLimit", (long) Memory.MAX_LENGTH,
            "api.GoroutineSyscall", Goroutine.STATUS_SYSCALL,
            "api.GoroutineWaiting", Goroutine.STATUS_WAITING);

    private final Catalogues catalogues;
    private final Set<String> sent;
    private final Set<String> findings = new LinkedHashSet<>();

    MethodCheck(Catalogues catalogues, List<Sent> calls) {
        this.catalogues = catalogues;
        this.sent = calls.stream().map(call -> call.request().method()).collect(Collectors.toSet());
    }

    /** A sentence for each thing to change. */
    Set<String> findings() {
        for (RpcMethod method : RpcMethod.values()) {
            check(method);
        }
        Map<String, RpcMethod> byName =
                Arrays.stream(RpcMethod.values()).collect(Collectors.toMap(RpcMethod::wireName, method -> method));
        catalogues.newest().methods().values().stream()
                .filter(method -> !byName.containsKey(method.name()))
                .forEach(method -> findings.add(missing(method)));
        checkCommands();
        checkNumbers();
        return findings;
    }

    private void check(RpcMethod method) {
        if (catalogues.all().stream().noneMatch(catalogue -> catalogue.methods().containsKey(method.wireName()))) {
            findings.add("RpcMethod." + method + " is " + method.wireName()
                    + ", which no version of Delve has: correct its name or remove it.");
        }
        if (!sent.contains(method.wireName())) {
            findings.add("No method of DelveClient sends " + method.wireName() + ": add one, or remove RpcMethod." + method + ".");
        }
        for (Catalogue catalogue : catalogues.all()) {
            Method found = catalogue.methods().get(method.wireName());
            if (found != null && found.isAnsweredInOrder() != method.isAnsweredInOrder(catalogue.version())) {
                findings.add(method.wireName() + " is answered " + found.answered() + " by " + catalogue + ": make RpcMethod."
                        + method + ".isAnsweredInOrder say so.");
            }
        }
    }

    private String missing(Method method) {
        String name = method.name().substring(method.name().indexOf('.') + 1);
        String constant = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
        return catalogues.newest() + " has " + method.name() + "(" + method.request() + ") " + method.response() + ", answered "
                + method.answered() + ": add " + constant + "(\"" + name + "\") to RpcMethod and a method that sends it to the"
                + " part of DelveClient it belongs to, with records for its argument and its answer.";
    }

    private void checkCommands() {
        Map<String, CommandName> java = new LinkedHashMap<>();
        for (CommandName command : CommandName.values()) {
            java.put(wireName(command), command);
        }
        catalogues.newest().commands().forEach((wire, go) -> {
            if (!java.containsKey(wire)) {
                findings.add(catalogues.newest() + " has the command \"" + wire + "\": add it to CommandName.");
            }
        });
        java.forEach((wire, command) -> {
            if (catalogues.all().stream().noneMatch(catalogue -> catalogue.commands().containsKey(wire))) {
                findings.add("CommandName." + command + " is \"" + wire
                        + "\", which no version of Delve knows: correct its name or remove it.");
            }
        });
    }

    private static String wireName(CommandName command) {
        try {
            return CommandName.class.getField(command.name()).getAnnotation(SerializedName.class).value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkNumbers() {
        for (Map.Entry<String, JsonPrimitive> constant : catalogues.newest().constants().entrySet()) {
            Long java = NUMBERS.get(constant.getKey());
            if (java == null) {
                findings.add(catalogues.newest() + " has the constant " + constant.getKey() + " = " + constant.getValue()
                        + ": see what it means for jdlv and add it to MethodCheck.NUMBERS.");
            } else if (!constant.getValue().getAsString().equals(java.toString())) {
                findings.add(constant.getKey() + " is " + constant.getValue() + " in " + catalogues.newest() + ", and " + java
                        + " in Java: change that.");
            }
        }
    }
}
