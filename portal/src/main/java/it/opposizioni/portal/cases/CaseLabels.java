package it.opposizioni.portal.cases;

import it.opposizioni.portal.appeal.AppealLabels;
import it.opposizioni.portal.cases.company.CaseCompanyTexts;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

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

    private static final List<String> SERVINGS = List.of("TO_SERVE", "ON_ITS_WAY", "NOT_ARRIVED", "SERVED");

    private final CaseTexts texts;
    private final CaseHistoryTexts history;
    private final DecisionLabels decisions;
    private final AppealLabels appeals;
    private final CaseCompanyTexts companies;
    private final Formats formats;

    private CaseLabels(Lang lang) {
        this.texts = Texts.of(CaseTexts.class, lang);
        this.companies = Texts.of(CaseCompanyTexts.class, lang);
        this.history = Texts.of(CaseHistoryTexts.class, lang);
        this.decisions = DecisionLabels.in(lang);
        this.formats = Formats.of(lang);
        this.appeals = AppealLabels.in(lang);
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
            case "LEAVE" -> history.didLeave();
            default -> act;
        };
    }

    /** What was done, and by whom. At a hearing a defence is handed in, or the minutes are kept. */
    public String step(HistoryStep step) {
        String did = step.act().equals("RECORD_REPLY") && "HEARING".equals(step.stage())
                ? history.didRecordHearing()
                : did(step.act());
        return step.by() == null ? history.stepBy(did, history.byItself()) : doneBy(did, step.by());
    }

    /** What happened, and who did it. */
    String doneBy(String did, CaseClient.Person person) {
        return history.stepBy(did, person(person));
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

    /** For a file, in which "you" would be anyone who reads it. */
    public String nameOf(CaseClient.Person person) {
        return person == null ? texts.nobody() : Objects.requireNonNullElseGet(person.name(), texts::somebody);
    }

    /** Whom a case is about, and that it is a principal. */
    public String subject(CaseClient.Summary summary) {
        return subject(summary, formats::phone);
    }

    /** Whom a case is about, in a list: a number is masked. */
    public String listedSubject(CaseClient.Summary summary) {
        return subject(summary, formats::masked);
    }

    private String subject(CaseClient.Summary summary, UnaryOperator<String> number) {
        if (summary.isOfPrincipal()) {
            return texts.asPrincipal(Objects.requireNonNullElseGet(summary.name(), texts::unnamed));
        }
        if (summary.company() != null) {
            return companies.behind(summary.company(), number.apply(summary.number()));
        }
        return Objects.requireNonNullElseGet(summary.name(), () -> number.apply(summary.number()));
    }

    /** In which part an operator is accused. */
    public String party(String code) {
        return switch (code) {
            case "CALLER" -> texts.caller();
            case "PRINCIPAL" -> texts.principal();
            default -> code;
        };
    }

    public Map<String, String> parties() {
        Map<String, String> words = new LinkedHashMap<>();
        List.of("CALLER", "PRINCIPAL").forEach(code -> words.put(code, party(code)));
        return words;
    }

    /** How far the act of a decision is. */
    public String serving(String code) {
        return switch (code) {
            case "TO_SERVE" -> texts.toServe();
            case "ON_ITS_WAY" -> texts.onItsWay();
            case "NOT_ARRIVED" -> texts.notArrived();
            case "SERVED" -> texts.served();
            default -> code;
        };
    }

    public String servingTone(String code) {
        return switch (code) {
            case "TO_SERVE" -> "wait";
            case "NOT_ARRIVED" -> "bad";
            case "SERVED" -> "ok";
            default -> "";
        };
    }

    public Map<String, String> servings() {
        Map<String, String> words = new LinkedHashMap<>();
        SERVINGS.forEach(code -> words.put(code, serving(code)));
        return words;
    }

    /** How far the last appeal against a decision is. */
    public String appealed(String code) {
        return appeals.appealed(code);
    }

    public String appealedTone(String code) {
        return appeals.tone(code);
    }

    /** What the others are whom the complaints of a case accuse. */
    public String othersTitle(CaseClient.Case file) {
        return file.summary().isOfPrincipal() ? texts.callers() : texts.principals();
    }

    public String name(CaseClient.OtherParty party) {
        return Objects.requireNonNullElseGet(party.name(), texts::unnamed);
    }

    /** How strong the evidence of a complaint is against whom the case is about; empty while it is not known. */
    public String grade(CaseClient.Case file, ComplaintClient.Accused accused) {
        String grade =
                accused == null ? null : file.summary().isOfPrincipal() ? accused.principalGrade() : accused.grade();
        return Objects.requireNonNullElse(grade, "");
    }

    /** Of the decision; empty until there is one. */
    public String outcome(CaseClient.Summary summary) {
        return summary.outcome() == null ? "" : decisions.outcome(summary.outcome());
    }

    public String grades(CaseClient.Graded graded) {
        return graded.a() == 0
                ? texts.grades(graded.b(), graded.c())
                : texts.gradesWithA(graded.a(), graded.b(), graded.c());
    }
}
