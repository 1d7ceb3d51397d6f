package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.Citizen.Proof;
import it.opposizioni.local.e2e.Consultations;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.process.KillableComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Components die while people use the suite: nothing that was confirmed is lost, and nothing happens twice. */
@ExtendWith(RunningSuite.class)
class OutageIT {

    private static final String MARCO = "marco.riva@example.org";

    private final Site site;
    private final List<KillableComponent> killed = new ArrayList<>();

    OutageIT(Site site) {
        this.site = site;
    }

    @AfterEach
    void startWhatIsStillDown() {
        List.copyOf(killed).forEach(this::start);
    }

    private void kill(KillableComponent component) {
        component.kill();
        killed.add(component);
    }

    private void start(KillableComponent component) {
        component.start();
        killed.remove(component);
    }

    @Test
    void theBrokerIsKilledWhilePeopleRegister() {
        Citizen marco = new Citizen(site, "marco");
        List<Proof> proofs =
                List.of(marco.prove(Site.newNumber()), marco.prove(Site.newNumber()), marco.prove(Site.newNumber()));

        kill(site.topology.broker);
        List<JsonNode> registrations = new ArrayList<>();
        for (Proof proof : proofs) {
            registrations.add(marco.register(proof));
        }
        start(site.topology.broker);

        assertEachHasOneEffect(proofs, registrations);
    }

    @Test
    void theRegisterIsKilledRightAfterItConfirmed() {
        Citizen marco = new Citizen(site, "marco");
        Proof proof = marco.prove(Site.newNumber());

        JsonNode registration = marco.register(proof);
        kill(site.topology.registry);
        start(site.topology.registry);

        assertEachHasOneEffect(List.of(proof), List.of(registration));
    }

    @Test
    void theOperatorServiceAndThePortalAreDownWhileANumberIsRegistered() {
        Citizen marco = new Citizen(site, "marco");
        Proof proof = marco.prove(Site.newNumber());

        kill(site.topology.operator);
        kill(site.topology.portal);
        JsonNode registration = marco.register(proof);
        start(site.topology.operator);
        start(site.topology.portal);

        assertEachHasOneEffect(List.of(proof), List.of(registration));
    }

    @Test
    void theComplaintServiceIsKilledBetweenAComplaintAndItsEvidence() {
        String id = new Citizen(site, "marco").report(Site.newNumber(), Instant.now());
        kill(site.topology.complaint);
        start(site.topology.complaint);

        assertGetsItsEvidenceOnce(id);
    }

    /** What both sources are asked waits for them; whoever complains notices nothing. */
    @Test
    void aComplaintIsFiledWhileEachOfTheOthersIsDown() {
        Citizen marco = new Citizen(site, "marco");
        List<String> filed = new ArrayList<>();
        for (KillableComponent other :
                List.of(site.topology.registry, site.topology.operator, site.topology.portal, site.topology.broker)) {
            kill(other);
            filed.add(marco.report(Site.newNumber(), Instant.now()));
            start(other);
        }
        filed.forEach(this::assertGetsItsEvidenceOnce);
    }

    private void assertGetsItsEvidenceOnce(String complaintId) {
        Api after = site.complaint(site.person("marco"));
        JsonNode complaint = await().ignoreExceptions()
                .until(
                        () -> after.get("/v1/complaints/" + complaintId),
                        c -> "EVIDENCE_COLLECTED".equals(c.path("stage").asText()));
        assertThat(complaint.path("timeline").findValuesAsText("stage")).doesNotHaveDuplicates();
        assertThat(after.get("/v1/complaints/" + complaintId + "/evidence")
                        .path("complete")
                        .asBoolean())
                .isTrue();
    }

    private void assertEachHasOneEffect(List<Proof> proofs, List<JsonNode> registrations) {
        List<String> numbers = proofs.stream().map(Proof::number).toList();
        await("the operators know the numbers").untilAsserted(() -> {
            JsonNode consultation =
                    new Consultations(site, "beta").consult(String.join("\n", numbers) + "\n+393511234567\n");
            assertThat(consultation.path("opposed").asInt()).isEqualTo(numbers.size());
        });
        for (JsonNode registration : registrations) {
            String protocol = registration.path("protocol").asText();
            await("the e-mail about " + protocol)
                    .untilAsserted(() -> assertThat(mailsAbout(protocol)).isEqualTo(1));
        }
        assertThat(new Citizen(site, "marco").oppositions().findValuesAsText("number"))
                .doesNotHaveDuplicates()
                .containsAll(numbers);
    }

    private long mailsAbout(String protocol) {
        return site.inbox().to(MARCO).findValuesAsText("text").stream()
                .filter(text -> text.contains(protocol))
                .count();
    }
}
