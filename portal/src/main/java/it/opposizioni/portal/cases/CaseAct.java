package it.opposizioni.portal.cases;

import it.opposizioni.portal.cases.chosen.SplitChoice;
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
record CaseAct(String address, CaseRequest body, Map<String, String> fields) {

    /** Nothing is proposed in it any more. */
    boolean endsCase() {
        return address.equals("merge") || address.equals("archiving");
    }

    /** Says in the form what is missing that the service could not read. */
    static CaseAct of(Form form, CaseActTexts texts) {
        Long version = number(form.value("version"));
        return switch (form.value("act")) {
            case "ASSIGN" -> {
                if (form.value("assignee").isEmpty()) {
                    form.reject("assignee", texts.noColleague());
                }
                yield new CaseAct("assignment", new CaseRequest.Assignment(version, form.value("assignee")), Map.of());
            }
            case "REQUEST_INFORMATION" ->
                new CaseAct(
                        "information-request",
                        new CaseRequest.InformationRequest(version, companyRead(form), form.value("question")),
                        Map.of());
            case "RECORD_REPLY" -> new CaseAct("reply", new CaseRequest.Reply(version, form.value("reply")), Map.of());
            case "HEAR" -> {
                if (form.day("on").isEmpty()) {
                    form.reject("on", texts.noDay());
                }
                if (form.value("place").isEmpty()) {
                    form.reject("place", texts.noPlace());
                }
                yield new CaseAct(
                        "hearing",
                        new CaseRequest.Hearing(
                                version,
                                companyRead(form),
                                form.day("on").orElse(null),
                                form.value("place"),
                                form.value("note")),
                        Map.of());
            }
            case "MERGE" -> {
                if (form.id("into").isEmpty()) {
                    form.reject("into", texts.noCase());
                }
                yield new CaseAct(
                        "merge",
                        new CaseRequest.Merge(version, form.id("into").orElse(null), form.value("mergeReason")),
                        Map.of("reason", "mergeReason"));
            }
            case "SPLIT" -> {
                List<UUID> complaints = SplitChoice.ids(form);
                if (complaints.isEmpty()) {
                    form.reject("complaint", texts.noComplaint());
                }
                yield new CaseAct(
                        "split",
                        new CaseRequest.Split(version, complaints, form.value("splitReason")),
                        Map.of("reason", "splitReason", "complaintIds", "complaint"));
            }
            case "ARCHIVE" ->
                new CaseAct(
                        "archiving",
                        new CaseRequest.Reasoned(version, form.value("archiveReason")),
                        Map.of("reason", "archiveReason"));
            case "ANSWER_EXTENSION" ->
                new CaseAct(
                        "extension-answer",
                        new CaseRequest.ExtensionAnswer(
                                granted(form.value("granted")),
                                form.day("until").orElse(null),
                                form.value("extensionReason")),
                        Map.of("reason", "extensionReason"));
            // the only button without a field of its own
            default -> new CaseAct("assignment", new CaseRequest.Assignment(version, null), Map.of());
        };
    }

    /** Null while nothing is chosen: the service says that it is missing. */
    private static Boolean granted(String chosen) {
        return switch (chosen) {
            case "YES" -> Boolean.TRUE;
            case "NO" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Null for what is none: the service says that it is missing. */
    static Long number(String typed) {
        return typed.matches("-?\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    /** Null of a case about an operator. */
    static Integer companyRead(Form form) {
        return count(form.value("companyRead"));
    }

    /** Null while a service of the release before answers. */
    static Integer documentsRead(Form form) {
        return count(form.value("documentsRead"));
    }

    private static Integer count(String read) {
        return read.matches("\\d{1,9}") ? Integer.valueOf(read) : null;
    }

    /** What concerns no field is said beside the state of the case. */
    String fieldOf(String pointer) {
        String name = pointer.replaceFirst("^/", "").replaceFirst("/.*", "");
        return name.equals("version") ? "state" : fields.getOrDefault(name, name);
    }
}
