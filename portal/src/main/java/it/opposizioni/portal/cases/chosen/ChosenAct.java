package it.opposizioni.portal.cases.chosen;

import it.opposizioni.portal.cases.CaseRequest;
import it.opposizioni.portal.layout.Form;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be done to each of the chosen cases.
 *
 * @param address the last part of the act's address
 * @param assignee subject of the colleague who gets them; null otherwise
 * @param into the case that the others go into; null otherwise
 * @param reason null where none is needed
 */
record ChosenAct(String address, String assignee, UUID into, String reason) {

    /** The name of the buttons. */
    static final String FIELD = "act";

    static final String TAKE = "TAKE";
    static final String ASSIGN = "ASSIGN";

    /** Asks first which case stays, and why. */
    static final String PREPARE_MERGE = "PREPARE_MERGE";

    static final String MERGE = "MERGE";

    /** Empty when something is missing, which the form then says, and while a merge is only being prepared. */
    static Optional<ChosenAct> of(Form form, List<ChosenCase> chosen, ChosenTexts texts) {
        if (chosen.isEmpty()) {
            form.reject(ChosenCase.FIELD, texts.noneChosen());
        }
        return switch (form.value(FIELD)) {
            case ASSIGN -> {
                if (form.value("assignee").isEmpty()) {
                    form.reject("assignee", texts.noColleague());
                }
                yield whole(form, new ChosenAct("assignment", form.value("assignee"), null, null));
            }
            case PREPARE_MERGE -> {
                requireTwo(form, chosen, texts);
                yield Optional.empty();
            }
            case MERGE -> {
                requireTwo(form, chosen, texts);
                UUID into = form.id("into").orElse(null);
                if (chosen.stream().noneMatch(each -> each.id().equals(into))) {
                    form.reject("into", texts.noStaying());
                }
                if (form.value("reason").isEmpty()) {
                    form.reject("reason", texts.noReason());
                }
                yield whole(form, new ChosenAct("merge", null, into, form.value("reason")));
            }
            default -> whole(form, new ChosenAct("assignment", null, null, null));
        };
    }

    private static void requireTwo(Form form, List<ChosenCase> chosen, ChosenTexts texts) {
        if (chosen.size() < 2) {
            form.reject(ChosenCase.FIELD, texts.twoNeeded());
        }
    }

    private static Optional<ChosenAct> whole(Form form, ChosenAct act) {
        return form.isWrong() ? Optional.empty() : Optional.of(act);
    }

    /** The case that stays is not merged into itself. */
    boolean concerns(ChosenCase chosen) {
        return !chosen.id().equals(into);
    }

    CaseRequest request(long version) {
        return into == null
                ? new CaseRequest.Assignment(version, assignee)
                : new CaseRequest.Merge(version, into, reason);
    }
}
