package it.opposizioni.portal.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A request that is filled in from two windows, or by two clicks. */
@QuarkusTest
class DraftsTest extends PortalTest {

    private static final String OWNER = "giulia";
    private static final String KIND = "numbers";

    @Inject
    Drafts drafts;

    record Answers(int number) {}

    /** A second click is no failure of the site. */
    @Test
    void whoSavesAtOnceIsServed() throws Exception {
        UUID id = drafts.begin(OWNER, KIND, new Answers(-1));
        Draft draft = drafts.find(id, OWNER, KIND);
        List<Callable<Boolean>> clicks = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    drafts.save(draft, new Answers(i));
                    return true;
                })
                .toList();
        assertThat(Patience.atOnce(clicks)).containsOnly(true);
        assertThat(content(id).number()).isBetween(0, 11);
    }

    @Test
    void whatIsFinishedStaysAsItIs() {
        UUID id = drafts.begin(OWNER, KIND, new Answers(1));
        Draft draft = drafts.find(id, OWNER, KIND);
        drafts.finish(draft, "OPP-1");
        drafts.save(draft, new Answers(2));
        assertThat(content(id).number()).isEqualTo(1);
        assertThat(drafts.find(id, OWNER, KIND).result()).contains("OPP-1");
    }

    @Test
    void theSameFormBeginsOneDraftHoweverOftenItIsSent() throws Exception {
        UUID key = UUID.randomUUID();
        assertThat(Patience.atOnce(
                        6,
                        () -> drafts.beginOnce(key, OWNER, KIND, new Answers(1)).id()))
                .containsOnly(key);
        drafts.save(drafts.find(key, OWNER, KIND), new Answers(2));
        drafts.beginOnce(key, OWNER, KIND, new Answers(1));
        assertThat(content(key).number()).isEqualTo(2);
        assertThatThrownBy(() -> drafts.beginOnce(key, "mallory", KIND, new Answers(3)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void twoWindowsBeginOneDraft() throws Exception {
        String owner = UUID.randomUUID().toString();
        Callable<UUID> window = () -> drafts.beginUnlessOpen(UUID.randomUUID(), owner, KIND, new Answers(1), _ -> true)
                .id();
        List<UUID> begun = Patience.atOnce(6, window);
        assertThat(begun).containsOnly(begun.getFirst());
        assertThat(drafts.open(owner, KIND)).hasSize(1);
        drafts.finish(drafts.find(begun.getFirst(), owner, KIND), "OPP-1");
        assertThat(window.call()).as("after it was sent").isNotEqualTo(begun.getFirst());
    }

    @Test
    void anOpenDraftAboutSomethingElseIsNotGoneOnWith() {
        String owner = UUID.randomUUID().toString();
        UUID first = drafts.begin(owner, KIND, new Answers(1));
        UUID key = UUID.randomUUID();
        assertThat(drafts.beginUnlessOpen(key, owner, KIND, new Answers(2), _ -> false)
                        .id())
                .isEqualTo(key);
        assertThat(drafts.open(owner, KIND)).extracting(Draft::id).containsExactlyInAnyOrder(first, key);
    }

    @Test
    void whatIsOverIsForgottenBeforeWhatWaitsForItsPerson() {
        String owner = UUID.randomUUID().toString();
        UUID open = drafts.begin(owner, KIND, new Answers(1));
        UUID sent = drafts.begin(owner, KIND, new Answers(2));
        drafts.finish(drafts.find(sent, owner, KIND), "OPP-1");
        drafts.begin(owner, "form", new Answers(3));
        Instant lastChange = drafts.all(owner).getFirst().updatedAt();
        drafts.forgetPassed(lastChange.minusSeconds(3600));
        assertThat(drafts.all(owner)).as("not yet").hasSize(3);
        drafts.forgetPassed(lastChange.plusSeconds(1));
        assertThat(drafts.all(owner)).extracting(Draft::id).containsExactly(open);
    }

    private Answers content(UUID id) {
        return drafts.content(drafts.find(id, OWNER, KIND), Answers.class);
    }
}
