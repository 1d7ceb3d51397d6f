package it.opposizioni.operator.consultation.view;

import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.OperatorNames;
import it.opposizioni.operator.consultation.comparison.ComparisonQueue;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Makes the view of a consultation, in the language of its reader. */
@ApplicationScoped
public class ConsultationViews {

    private final OperatorNames names;
    private final ComparisonQueue queue;
    private final Now now;

    ConsultationViews(OperatorNames names, ComparisonQueue queue, Now now) {
        this.names = names;
        this.queue = queue;
        this.now = now;
    }

    public ConsultationView of(Consultation consultation, String acceptLanguage) {
        return view(consultation, now.get(), new HashMap<>(), Languages.accepted(acceptLanguage));
    }

    public Page<ConsultationView> of(Page<Consultation> consultations, String acceptLanguage) {
        Instant at = now.get();
        Map<UUID, ConsultationView.Party> known = new HashMap<>();
        Locale language = Languages.accepted(acceptLanguage);
        return consultations.map(c -> view(c, at, known, language));
    }

    private ConsultationView view(
            Consultation consultation, Instant at, Map<UUID, ConsultationView.Party> known, Locale language) {
        return ConsultationView.of(
                consultation,
                at,
                queue.position(consultation),
                id -> known.computeIfAbsent(id, i -> new ConsultationView.Party(i, names.of(i))),
                code -> ConsultationFailure.words(code).in(language));
    }
}
