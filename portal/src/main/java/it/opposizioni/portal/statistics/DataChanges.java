package it.opposizioni.portal.statistics;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.UpstreamException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * On which day each set of figures changed last, by what its service says. A service that does not answer leaves what it said before; where it has said
 * nothing yet nothing is made up: a catalogue that asks again later is better off than with a wrong day.
 */
@ApplicationScoped
class DataChanges {

    private final StatisticsClient registry;
    private final ConsultationFiguresClient operators;
    private final ComplaintFiguresClient complaints;
    private final Clock clock;
    private final Map<PublishedDataset, LocalDate> known = new ConcurrentHashMap<>();

    DataChanges(
            @RestClient StatisticsClient registry,
            @RestClient ConsultationFiguresClient operators,
            @RestClient ComplaintFiguresClient complaints,
            Clock clock) {
        this.clock = clock;
        this.registry = registry;
        this.operators = operators;
        this.complaints = complaints;
    }

    /**
     * Of every set.
     *
     * @throws UpstreamException where a service refuses, and has never answered
     * @throws ProcessingException where it is down
     */
    Map<PublishedDataset, LocalDate> days() {
        learn(this::ofTheRegister, PublishedDataset.REGISTER, PublishedDataset.REGISTRATIONS);
        learn(this::ofConsultations, PublishedDataset.CONSULTATIONS);
        learn(this::ofComplaints, PublishedDataset.COMPLAINTS, PublishedDataset.REPORTED_CALLS);
        return Map.copyOf(known);
    }

    private void learn(Supplier<Map<PublishedDataset, LocalDate>> question, PublishedDataset... sets) {
        try {
            known.putAll(question.get());
        } catch (UpstreamException | ProcessingException e) {
            for (PublishedDataset set : sets) {
                if (!known.containsKey(set)) {
                    throw e;
                }
            }
        }
    }

    /** The register is counted at that moment; what is published of its days ends with the last that is over. */
    private Map<PublishedDataset, LocalDate> ofTheRegister() {
        LocalDate counted = Rome.day(registry.statistics().asOf());
        return Map.of(PublishedDataset.REGISTER, counted, PublishedDataset.REGISTRATIONS, counted.minusDays(1));
    }

    private Map<PublishedDataset, LocalDate> ofConsultations() {
        ConsultationFiguresClient.Consultations figures = operators.consultations();
        return Map.of(PublishedDataset.CONSULTATIONS, dayOf(figures.changedOn(), figures.asOf()));
    }

    private Map<PublishedDataset, LocalDate> ofComplaints() {
        ComplaintFiguresClient.Complaints figures = complaints.complaints();
        return Map.of(
                PublishedDataset.COMPLAINTS, dayOf(figures.changedOn(), figures.asOf()),
                PublishedDataset.REPORTED_CALLS, dayOf(figures.reportedCallsChangedOn(), figures.asOf()));
    }

    /** @param changed null where there are no figures yet, and from a service of the release before */
    private LocalDate dayOf(LocalDate changed, Instant counted) {
        return Objects.requireNonNullElseGet(
                changed, () -> Rome.day(Objects.requireNonNullElseGet(counted, clock::instant)));
    }
}
