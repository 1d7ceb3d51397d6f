package it.opposizioni.portal.cases;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Formats;
import java.util.ArrayList;
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
    private final Formats formats;

    private CaseLabels(Lang lang) {
        this.texts = Texts.of(CaseTexts.class, lang);
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
            case "OPEN" -> texts.didOpen();
            case "GATHER" -> texts.didGather();
            case "ASSIGN" -> texts.didAssign();
            case "REQUEST_INFORMATION" -> texts.didRequest();
            case "RECORD_REPLY" -> texts.didReply();
            case "HEAR" -> texts.didHear();
            case "PROPOSE" -> texts.didPropose();
            case "APPROVE" -> texts.didApprove();
            case "RETURN" -> texts.didReturn();
            case "SPLIT" -> texts.didSplit();
            case "MERGE" -> texts.didMerge();
            case "ARCHIVE" -> texts.didArchive();
            default -> act;
        };
    }

    /** What was done, and by whom. */
    public String step(CaseClient.Step step) {
        return texts.stepBy(did(step.act()), step.by() == null ? texts.byItself() : person(step.by()));
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

    public String grades(CaseClient.Graded graded) {
        return texts.grades(graded.b(), graded.c());
    }

    public String outcome(String code) {
        return switch (code) {
            case "UPHELD" -> texts.upheld();
            case "NOT_UPHELD" -> texts.notUpheld();
            case "OUTSIDE_SCOPE" -> texts.outside();
            default -> code;
        };
    }

    public String seriousness(String code) {
        return switch (code) {
            case "LOW" -> texts.low();
            case "MEDIUM" -> texts.medium();
            case "HIGH" -> texts.high();
            default -> code;
        };
    }

    /** What stands against finding a breach, in one sentence; empty when nothing does. */
    public String missing(CaseClient.Sanctionable sanctionable) {
        List<String> missing = new ArrayList<>();
        if (!sanctionable.operator()) {
            missing.add(texts.missingOperator());
        }
        if (!sanctionable.evidence()) {
            missing.add(texts.missingEvidence());
        }
        if (!sanctionable.heard()) {
            missing.add(texts.missingHearing());
        }
        return missing.isEmpty() ? "" : texts.missing(String.join(", ", missing));
    }

    /** That there is a breach, only where it would not be refused. */
    public List<Choice> outcomes(CaseClient.Sanctionable sanctionable) {
        List<Choice> outcomes = new ArrayList<>();
        if (missing(sanctionable).isEmpty()) {
            outcomes.add(Choice.of("UPHELD", texts.upheld()));
        }
        outcomes.add(Choice.of("NOT_UPHELD", texts.notUpheld()));
        outcomes.add(Choice.of("OUTSIDE_SCOPE", texts.outside()));
        return outcomes;
    }

    public List<Choice> seriousnesses() {
        return List.of(
                Choice.of("LOW", texts.low()), Choice.of("MEDIUM", texts.medium()), Choice.of("HIGH", texts.high()));
    }
}
