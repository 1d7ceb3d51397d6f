package it.opposizioni.operator.consultation.view;

import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.comparison.ComparisonQueue;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes the view of a consultation, in the language of its reader. */
@ApplicationScoped
public class ConsultationViews {

    private static final Text WAITING = Text.of(
            "Gli aggiornamenti del registro non arrivano da troppo tempo. La lista è al sicuro: il confronto parte da solo appena il"
                    + " registro è di nuovo aggiornato.",
            "No updates of the register have arrived for too long. The list is safe: the comparison starts by itself as soon as the"
                    + " register is up to date again.");

    private final OperatorService operators;
    private final ComparisonQueue queue;
    private final Now now;

    ConsultationViews(OperatorService operators, ComparisonQueue queue, Now now) {
        this.operators = operators;
        this.queue = queue;
        this.now = now;
    }

    public ConsultationView of(Consultation consultation, String acceptLanguage) {
        return view(consultation, now.get(), new HashMap<>(), Languages.accepted(acceptLanguage));
    }

    public Page<ConsultationView> of(Page<Consultation> consultations, String acceptLanguage) {
        Instant at = now.get();
        Map<UUID, OperatorReference> known = new HashMap<>();
        Locale language = Languages.accepted(acceptLanguage);
        return consultations.map(c -> view(c, at, known, language));
    }

    private ConsultationView view(
            Consultation consultation, Instant at, Map<UUID, OperatorReference> known, Locale language) {
        return ConsultationView.of(
                consultation,
                at,
                queue.position(consultation),
                id -> known.computeIfAbsent(id, operators::party),
                WAITING.in(language),
                code -> ConsultationFailure.words(code, consultation.repetitionOf() != null)
                        .in(language));
    }
}
