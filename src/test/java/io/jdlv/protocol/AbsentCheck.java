package io.jdlv.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.annotations.JsonAdapter;
import io.jdlv.protocol.SentCalls.Sent;
import io.jdlv.rpc.JsonMapping;
import io.jdlv.rpc.RpcException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for what is null in Java when a server leaves a member out of its answer, as older ones do, or sends null for it, as Go
 * does for a nil pointer, slice or map.
 */
final class AbsentCheck {
    private final Catalogue catalogue;
    private final Gson gson = JsonMapping.newGson();
    private final Set<String> findings = new LinkedHashSet<>();

    private AbsentCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A sentence for each thing that is null. */
    static Set<String> findings(Catalogue catalogue) {
        AbsentCheck check = new AbsentCheck(catalogue);
        List<Sent> unanswered = SentCalls.to(catalogue.version());
        unanswered.forEach(check::checkOutcome);
        SentCalls.to(catalogue.version(), check::nulls).forEach(check::checkOutcome);
        unanswered.stream().map(sent -> sent.request().resultType()).distinct().forEach(check::checkRecords);
        return check.findings;
    }

    private JsonObject nulls(String method) {
        JsonObject answer = new JsonObject();
        String type = catalogue.methods().get(method).response();
        catalogue.type(type).orElseThrow().fields().stream()
                .filter(Catalogue.Field::nullable)
                .forEach(field -> answer.add(field.name(), JsonNull.INSTANCE));
        return answer;
    }

    private void checkOutcome(Sent sent) {
        try {
            if (sent.outcome().await() == null) {
                findings.add(sent.by() + " gives null when " + sent.request().method() + " answers nothing.");
            }
        } catch (RpcException e) {
            if (!e.getMessage().endsWith(" is empty.")) {
                findings.add(sent.by() + " fails when " + sent.request().method() + " answers nothing: " + e.getMessage());
            }
        }
    }

    /** Records inside of each other; those that only wrap an answer are unwrapped by what asked, which was checked. */
    private void checkRecords(Class<?> answer) {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(answer));
        Set<Class<?>> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            boolean isObject = type.isRecord() && !type.isAnnotationPresent(JsonAdapter.class);
            if (!isObject || !seen.add(type)) {
                continue;
            }
            Member.of(type).values().forEach(member -> open.add(JavaTypes.innermost(member.type())));
            if (!Member.name(type).startsWith("Replies.")) {
                check(type, gson.fromJson("{}", type));
                check(type, gson.fromJson(allNull(type), type));
            }
        }
    }

    private static JsonObject allNull(Class<?> type) {
        JsonObject json = new JsonObject();
        Member.of(type).forEach((name, member) -> {
            if (!(member.type() instanceof Class<?> plain && plain.isPrimitive())) {
                json.add(name, JsonNull.INSTANCE);
            }
        });
        return json;
    }

    private void check(Class<?> type, Object value) {
        for (RecordComponent component : type.getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                if (component.getAccessor().invoke(value) == null) {
                    findings.add(Member.name(type) + "." + component.getName()
                            + " is null when the server does not send it: make it empty in the record's constructor.");
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
