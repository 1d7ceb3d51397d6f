package it.opposizioni.complaint.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.complaint.release.Release.OfCase;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who asks does not release, and a release is over in time. */
class ReleaseTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-26T23:00:00Z");

    /** Written down a second time, independently of the table. */
    private static final String[] EDGES = {
        "REQUESTED RELEASE RELEASED",
        "REQUESTED REFUSE REFUSED",
        "REQUESTED TAKE_BACK TAKEN_BACK",
        "RELEASED DOWNLOAD RELEASED",
    };

    private static Release asked() {
        OfCase ofCase = new OfCase(UUID.randomUUID(), "FAS-2026-7K3M-Q9XD");
        return new Release(UUID.randomUUID(), ofCase, "bruno", "Ispezione", NOW);
    }

    private static Release at(ReleaseState state) {
        Release release = asked();
        switch (state) {
            case REQUESTED -> {}
            case RELEASED -> release.release("anna", NOW, UNTIL);
            case REFUSED -> release.refuse("anna", NOW, "Non serve.");
            case TAKEN_BACK -> release.takeBack("bruno");
        }
        return release;
    }

    private static void act(Release release, ReleaseAct act) {
        switch (act) {
            case RELEASE -> release.release("anna", NOW, UNTIL);
            case REFUSE -> release.refuse("anna", NOW, "Non serve.");
            case TAKE_BACK -> release.takeBack("bruno");
            case DOWNLOAD -> release.download("bruno", NOW);
        }
    }

    @Test
    void everyPairIsEitherAnEdgeOrRefused() {
        new TransitionWalk<>(ReleaseState.class, ReleaseAct.class, ReleaseTest::at, ReleaseTest::act, Release::state)
                .expect(DomainException.class, EDGES);
    }

    @Test
    void nobodyElseIsTold() {
        TransitionWalk.assertEdges(ReleaseTransitions.TABLE, ReleaseState.class, ReleaseAct.class, EDGES);
    }

    private static void refused(Release release, Consumer<Release> act) {
        ReleaseState before = release.state();
        assertThatThrownBy(() -> act.accept(release)).isInstanceOf(DomainException.class);
        assertThat(release.state()).isEqualTo(before);
        assertThat(release.downloads()).isZero();
    }

    @Test
    void whoAsksNeitherReleasesNorRefuses() {
        refused(asked(), release -> release.release("bruno", NOW, UNTIL));
        refused(asked(), release -> release.refuse("bruno", NOW, "Io."));
        assertThat(at(ReleaseState.RELEASED).decidedBy()).isEqualTo("anna");
    }

    @Test
    void onlyWhoAskedTakesItBackOrDownloads() {
        refused(asked(), release -> release.takeBack("anna"));
        refused(at(ReleaseState.RELEASED), release -> release.download("anna", NOW));
    }

    @Test
    void itIsOverAtItsInstant() {
        Release release = at(ReleaseState.RELEASED);
        release.download("bruno", UNTIL.minusMillis(1));
        assertThat(release.downloads()).isEqualTo(1);
        assertThat(release.lastDownloadAt()).isEqualTo(UNTIL.minusMillis(1));
        assertThat(release.isOver(UNTIL)).isTrue();
        refused(at(ReleaseState.RELEASED), over -> over.download("bruno", UNTIL));
    }
}
