package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.evidence.CallerStatement.Answer;
import it.opposizioni.complaint.evidence.CallerStatement.Consultation;
import it.opposizioni.complaint.evidence.CallerStatement.Principal;
import it.opposizioni.complaint.evidence.sentence.Sentences;
import it.opposizioni.kit.text.Text;
import java.util.List;
import java.util.Optional;

/** The text about a consultation: for whom, for which medium, and what it answered about the called number. */
final class ConsultationText {

    private static final Text NOTHING = Text.of("", "");
    private static final Text FOR_POST = Text.of(" per la sola posta", " for post only");
    private static final Text ON_BEHALF_OF = Text.of(" per conto di %s%s", " on behalf of %s%s");

    private ConsultationText() {}

    /** What follows "consults the register". */
    static Text purpose(Consultation consultation, List<Principal> principals) {
        Text medium = consultation.isForCalls() ? NOTHING : FOR_POST;
        Optional<String> principal = principals.stream()
                .filter(each -> each.operatorId().equals(consultation.onBehalfOf()))
                .map(Principal::name)
                .findFirst();
        return principal
                .map(name -> Sentences.fill(ON_BEHALF_OF, List.of(name, medium)))
                .orElse(medium);
    }

    /** "Not known" is not the same as "no". */
    static Text answer(Answer answer) {
        return switch (answer) {
            case CALLABLE ->
                Text.of(
                        "il numero chiamato era nella lista e si poteva chiamare",
                        "the called number was in the list and could be called");
            case OPPOSED ->
                Text.of(
                        "il numero chiamato era nella lista ed era iscritto",
                        "the called number was in the list and was in the register");
            case EXEMPTED ->
                Text.of(
                        "il numero chiamato era nella lista, iscritto e con una deroga",
                        "the called number was in the list, in the register and exempt");
            case NOT_IN_LIST ->
                Text.of("il numero chiamato non era nella lista", "the called number was not in the list");
            case UNKNOWN ->
                Text.of(
                        "non si può dire se il numero chiamato fosse nella lista",
                        "it cannot be said whether the called number was in the list");
        };
    }
}
