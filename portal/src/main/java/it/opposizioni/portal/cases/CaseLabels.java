package it.opposizioni.portal.cases;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Labels of the service's codes. A code that is new to us shows as it is. */
public final class CaseLabels {

    private static final List<String> STAGES = List.of(
            "OPEN",
            "ASSIGNED",
            "INFORMATION_REQUESTED",
            "REPLIED",
            "HEARING",
            "PROPOSED",
            "DECIDED",
            "MERGED",
            "ARCHIVED");

    private final CaseTexts texts;
    private final CaseHistoryTexts history;
    private final Formats formats;

    private CaseLabels(Lang lang) {
        this.texts = Texts.of(CaseTexts.class, lang);
        this.history = Texts.of(CaseHistoryTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    public static CaseLabels in(Lang lang) {
        return new CaseLabels(lang);
    }

    public String stage(String code) {
        return switch (code) {
            case "OPEN" -> texts.stageOpen();
            case "ASSIGNED" -> texts.stageAssigned();
            case "INFORMATION_REQUESTED" -> texts.stageRequested();
            case "REPLIED" -> texts.stageReplied();
            case "HEARING" -> texts.stageHearing();
            case "PROPOSED" -> texts.stageProposed();
            case "DECIDED" -> texts.stageDecided();
            case "MERGED" -> texts.stageMerged();
            case "ARCHIVED" -> texts.stageArchived();
            default -> code;
        };
    }

    public String stageTone(String code) {
        return switch (code) {
            case "OPEN", "PROPOSED" -> "wait";
            case "DECIDED" -> "ok";
            default -> "";
        };
    }

    /** All stages, in the order of a case's life. */
    public Map<String, String> stages() {
        Map<String, String> words = new LinkedHashMap<>();
        STAGES.forEach(code -> words.put(code, stage(code)));
        return words;
    }

    public String did(String act) {
        return switch (act) {
            case "OPEN" -> history.didOpen();
            case "GATHER" -> history.didGather();
            case "ASSIGN" -> history.didAssign();
            case "REQUEST_INFORMATION" -> history.didRequest();
            case "RECORD_REPLY" -> history.didReply();
            case "HEAR" -> history.didHear();
            case "PROPOSE" -> history.didPropose();
            case "APPROVE" -> history.didApprove();
            case "RETURN" -> history.didReturn();
            case "SPLIT" -> history.didSplit();
            case "MERGE" -> history.didMerge();
            case "ARCHIVE" -> history.didArchive();
            default -> act;
        };
    }

    /** What was done, and by whom. */
    public String step(CaseClient.Step step) {
        return history.stepBy(did(step.act()), step.by() == null ? history.byItself() : person(step.by()));
    }

    public String person(CaseClient.Person person) {
        if (person == null) {
            return texts.nobody();
        }
        if (person.me()) {
            return texts.me();
        }
        return person.name() == null ? texts.somebody() : person.name();
    }

    /** Whom a case is about. */
    public String subject(CaseClient.Summary summary) {
        return Objects.requireNonNullElseGet(summary.name(), () -> formats.phone(summary.number()));
    }

    /** Likewise, in a list: a number is masked. */
    public String listedSubject(CaseClient.Summary summary) {
        return Objects.requireNonNullElseGet(summary.name(), () -> formats.masked(summary.number()));
    }

    public String grades(CaseClient.Graded graded) {
        return texts.grades(graded.b(), graded.c());
    }
}
