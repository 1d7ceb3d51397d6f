package it.opposizioni.operator.registerreplica;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.consultation.engine.index.Exemptions;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calls and mail are opposed one by one. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MediaReplicaTest extends OperatorServiceTest {

    private static final String NUMBER = "+393331234567";
    private static final String OTHER = "+390642986411";
    private static final Instant FROM = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    IndexFollower follower;

    @Inject
    IndexLoader loader;

    @Inject
    IndexConfig config;

    @Inject
    EventProbe probe;

    @Test
    void whatTheRegistryPublishesIsOpposedForItsMediaAlone() {
        JsonNode calls = Contracts.exampleOf("registry-service", "opposition-registered");
        probe.publish(
                "registry.events",
                EventProbe.Event.of(
                        RegistryFacts.REGISTERED, calls.get("oppositionId").asText(), 1, calls));
        await().until(() -> follower.current().telephone().size() == 1);
        assertThat(follower.current().post().size()).isZero();
        assertThat(follower.current().post().version())
                .isEqualTo(follower.current().version())
                .isEqualTo(1);
    }

    @Test
    void aMediumThatIsAddedIsOpposedBesideTheOther() {
        JsonNode changed = Contracts.exampleOf("registry-service", "opposition-media-changed");
        UUID opposition = UUID.fromString(changed.get("oppositionId").asText());
        register.registered(opposition, 1, NUMBER, "TELEPHONE");
        probe.publish(
                "registry.events", EventProbe.Event.of(RegistryFacts.MEDIA_CHANGED, opposition.toString(), 2, changed));
        await().until(() -> follower.current().post().size() == 1);
        assertThat(follower.current().telephone().size()).isEqualTo(1);
    }

    @Test
    void aMediumThatIsDroppedIsGivenBackAloneInAnyOrderOfArrival() {
        UUID opposition = register.oppose(NUMBER, "TELEPHONE", "POST");
        register.mediaChanged(opposition, 3, NUMBER, "TELEPHONE", "POST");
        register.mediaChanged(opposition, 2, NUMBER, "POST");
        assertOpposed(NUMBER, true, true);
        register.mediaChanged(opposition, 4, NUMBER, "POST");
        assertOpposed(NUMBER, false, true);
    }

    /** That they oppose calls is in the contract of the event. */
    @Test
    void whatWasCarriedOverOpposesCallsAlone() {
        JsonNode batch = Contracts.exampleOf("registry-service", "oppositions-carried-over");
        probe.publish("registry.events", EventProbe.Event.of(RegistryFacts.CARRIED_OVER, "import", 1, batch));
        await().until(() -> follower.current().telephone().size() == 2);
        assertThat(follower.current().post().size()).isZero();
    }

    @Test
    void eachMediumIsOpposedByItself() {
        register.oppose(NUMBER, "POST");
        register.oppose(OTHER, "TELEPHONE");
        assertOpposed(NUMBER, false, true);
        assertOpposed(OTHER, true, false);
        register.reset();
        assertOpposed(NUMBER, false, true);
        assertOpposed(OTHER, true, false);
    }

    @Test
    void aClaimThatAddsMediaCountsInAnyOrderOfArrival() {
        UUID opposition = register.oppose(NUMBER, "TELEPHONE");
        register.registered(opposition, 2, NUMBER, "TELEPHONE", "POST");
        assertOpposed(NUMBER, true, true);
        register.registered(opposition, 1, NUMBER, "TELEPHONE");
        assertOpposed(NUMBER, true, true);
    }

    @Test
    void aWithdrawalEndsEachMedium() {
        UUID both = register.oppose(NUMBER);
        UUID mail = register.oppose(OTHER, "POST");
        register.withdraw(both, 2, NUMBER);
        register.withdraw(mail, 2, OTHER);
        assertOpposed(NUMBER, false, false);
        assertOpposed(OTHER, false, false);
    }

    /** A line passes on: its holders may oppose different media. */
    @Test
    void aMediumIsOpposedWhileAnyOppositionToItExists() {
        UUID first = register.oppose(NUMBER, "TELEPHONE");
        UUID second = register.oppose(NUMBER, "POST");
        assertOpposed(NUMBER, true, true);
        register.reset();
        assertOpposed(NUMBER, true, true);
        register.withdraw(first, 2, NUMBER);
        assertOpposed(NUMBER, false, true);
        register.withdraw(second, 2, NUMBER);
        assertOpposed(NUMBER, false, false);
    }

    @Test
    void aRestartTakesBothImagesAndWhatChangedSince() throws Exception {
        UUID withdrawn = register.oppose(NUMBER, "POST");
        register.exempt(OTHER, Market.ACME, FROM, null);
        register.reset();
        loader.save();
        register.withdraw(withdrawn, 2, NUMBER);
        register.oppose(OTHER, "POST");

        loader.load();

        assertOpposed(NUMBER, false, false);
        assertOpposed(OTHER, false, true);
        assertThat(follower.current().post().exemptionsOf(Market.ACME).until(390_642_986_411L, FROM))
                .isEqualTo(Exemptions.OPEN_ENDED);
        assertThat(follower.current().post().hasExemptions(390_642_986_411L)).isTrue();
    }

    /** Each is made when it is due. */
    @Test
    void imagesOfDifferentVersionsAreBroughtToTheSame() throws Exception {
        register.oppose(NUMBER, "POST");
        register.reset();
        loader.save();
        Path older = Files.copy(postImage(), postImage().resolveSibling("older"), StandardCopyOption.REPLACE_EXISTING);
        register.oppose(OTHER);
        UUID withdrawn = register.oppose("+393339999999", "TELEPHONE");
        register.reset();
        loader.save();
        Files.move(older, postImage(), StandardCopyOption.REPLACE_EXISTING);
        register.withdraw(withdrawn, 2, "+393339999999");

        loader.load();

        assertThat(follower.current().telephone().version()).isEqualTo(4);
        assertThat(follower.current().post().version()).isEqualTo(4);
        assertOpposed(NUMBER, false, true);
        assertOpposed(OTHER, true, true);
        assertThat(follower.latest().telephone().size()).isEqualTo(1);
        assertThat(follower.latest().post().size()).isEqualTo(2);
    }

    @Test
    void withOneImageAloneTheTableIsReadAsAWhole() throws Exception {
        register.oppose(NUMBER, "POST");
        register.oppose(OTHER, "TELEPHONE");
        register.reset();
        loader.save();
        Files.delete(postImage());

        loader.load();

        assertOpposed(NUMBER, false, true);
        assertOpposed(OTHER, true, false);
        loader.save();
        assertThat(postImage()).exists();
    }

    private Path postImage() {
        return config.directory().resolve("register-post.image");
    }

    private void assertOpposed(String number, boolean calls, boolean mail) {
        assertThat(register.holds(number)).as("calls").isEqualTo(calls);
        assertThat(register.holdsForPost(number)).as("mail").isEqualTo(mail);
    }
}
