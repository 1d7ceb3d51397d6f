package it.opposizioni.complaint.evidence.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.systemstate.Figure;
import jakarta.inject.Inject;
import java.time.Duration;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceFiguresTest extends RunningService {

    @Inject
    EvidenceFigures figures;

    @Test
    void theyTellHowManyComplaintsWaitAndForHowLongTheFirst() {
        assertThat(figures.figures(clock.instant()))
                .extracting(Figure::name, figure -> figure.value().orElseThrow())
                .containsExactly(tuple("evidence-waiting", 0), tuple("evidence-age", 0));
        Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        clock.shift(Duration.ofMinutes(2));
        Filings.file(giulia(), Filings.twoCalls());
        assertThat(figures.figures(clock.instant()))
                .extracting(Figure::name, figure -> figure.value().orElseThrow())
                .containsExactly(tuple("evidence-waiting", 2), tuple("evidence-age", 120));
    }

    private static Tuple tuple(String name, double value) {
        return Tuple.tuple(name, value);
    }
}
