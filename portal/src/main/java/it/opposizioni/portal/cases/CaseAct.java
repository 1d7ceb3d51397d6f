package it.opposizioni.portal.cases;

import it.opposizioni.portal.layout.Form;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a form of a case's page asks for.
 *
 * @param address the last part of the act's address
 * @param fields the form's fields, by the names that the service has for them
 */
record CaseAct(String address, CaseClient.Act body, Map<String, String> fields) {

    /** Says in the form what is missing that the service could not read. */
    static CaseAct of(Form form, CaseTexts texts) {
        Long version = number(form.value("version"));
        return switch (form.value("act")) {
            case "ASSIGN" -> {
                if (form.value("assignee").isEmpty()) {
                    form.reject("assignee", texts.noColleague());
                }
                yield new CaseAct("assignment", assignment(version, form.value("assignee")), Map.of());
            }
            case "REQUEST_INFORMATION" ->
                new CaseAct(
                        "information-request",
                        new CaseClient.Act(
                                version, null, form.value("question"), null, null, null, null, null, null, null),
                        Map.of());
            case "RECORD_REPLY" ->
                new CaseAct(
                        "reply",
                        new CaseClient.Act(
                                version, null, null, form.value("reply"), null, null, null, null, null, null),
                        Map.of());
            case "HEAR" -> {
                if (form.day("on").isEmpty()) {
                    form.reject("on", texts.noDay());
                }
                yield new CaseAct(
                        "hearing",
                        new CaseClient.Act(
                                version,
                                null,
                                null,
                                null,
                                form.day("on").orElse(null),
                                form.value("note"),
                                null,
                                null,
                                null,
                                null),
                        Map.of());
            }
            case "MERGE" -> {
                if (form.id("into").isEmpty()) {
                    form.reject("into", texts.noCase());
                }
                yield new CaseAct(
                        "merge",
                        reasoned(
                                version,
                                form.value("mergeReason"),
                                form.id("into").orElse(null),
                                null),
                        Map.of("reason", "mergeReason"));
            }
            case "SPLIT" -> {
                if (form.ids("complaint").isEmpty()) {
                    form.reject("complaint", texts.noComplaint());
                }
                yield new CaseAct(
                        "split",
                        reasoned(version, form.value("splitReason"), null, form.ids("complaint")),
                        Map.of("reason", "splitReason", "complaintIds", "complaint"));
            }
            case "ARCHIVE" ->
                new CaseAct(
                        "archiving",
                        reasoned(version, form.value("archiveReason"), null, null),
                        Map.of("reason", "archiveReason"));
            // the only button without a field of its own
            default -> new CaseAct("assignment", assignment(version, null), Map.of());
        };
    }

    private static CaseClient.Act assignment(Long version, String assignee) {
        return new CaseClient.Act(version, assignee, null, null, null, null, null, null, null, null);
    }

    static CaseClient.Act reasoned(Long version, String reason, UUID into, List<UUID> complaintIds) {
        return new CaseClient.Act(version, null, null, null, null, null, reason, into, complaintIds, null);
    }

    /** Null for what is none: the service says that it is missing. */
    static Long number(String typed) {
        return typed.matches("-?\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    /** What concerns no field is said beside the state of the case. */
    String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/", "").replaceFirst("/.*", "");
        return name.equals("version") ? "state" : fields.getOrDefault(name, name);
    }
}
