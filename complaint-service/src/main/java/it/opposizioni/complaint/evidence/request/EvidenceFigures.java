package it.opposizioni.complaint.evidence.request;

import it.opposizioni.kit.systemstate.Figure;
import it.opposizioni.kit.systemstate.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Complaints whose evidence has not come, and for how long the first of them has waited. */
@ApplicationScoped
class EvidenceFigures implements FigureSource {

    /** The other services answer within seconds when they can; by then each has been asked again. */
    private static final Duration LIMIT = Duration.ofHours(1);

    private final EvidenceRequests requests;

    EvidenceFigures(EvidenceRequests requests) {
        this.requests = requests;
    }

    @Override
    public List<Figure> figures(Instant now) {
        return List.of(
                Figure.count("evidence-waiting", requests.count()),
                Figure.waiting("evidence-age", requests.oldest(), now).atMost(LIMIT));
    }
}
