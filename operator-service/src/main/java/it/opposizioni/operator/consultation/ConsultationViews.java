package it.opposizioni.operator.consultation;

import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Consultations as those whose they are see them, in their language. */
@ApplicationScoped
class ConsultationViews {

    private final Parties parties;
    private final ComparisonQueue queue;
    private final Now now;

    ConsultationViews(Parties parties, ComparisonQueue queue, Now now) {
        this.parties = parties;
        this.queue = queue;
        this.now = now;
    }

    ConsultationView of(Consultation consultation, String acceptLanguage) {
        return view(consultation, now.get(), new HashMap<>(), Languages.accepted(acceptLanguage));
    }

    Page<ConsultationView> of(Page<Consultation> consultations, String acceptLanguage) {
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
                queue.place(consultation),
                id -> known.computeIfAbsent(id, parties::forView),
                code -> Failure.words(code).in(language));
    }
}
