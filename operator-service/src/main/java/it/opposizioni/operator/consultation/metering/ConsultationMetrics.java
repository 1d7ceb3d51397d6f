package it.opposizioni.operator.consultation.metering;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import it.opposizioni.kit.database.AfterCommit;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.metrics.DatabaseValue;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Consultations and the numbers that they compared, as soon as they are committed: {@code opposizioni_consultations_total} and
 * {@code opposizioni_numbers_compared_total}. How many lists are under way, or wait for the register, is the same in every copy, because the
 * database says it.
 */
@ApplicationScoped
public class ConsultationMetrics {

    /** Literals, for the partial index. */
    private static final String UNDER_WAY =
            "select count(*) from consultation where state in ('RECEIVING', 'COMPARING')";

    private static final String WAITING = "select count(*) from consultation where state = 'WAITING_FOR_REGISTER'";

    private final Jdbc database;
    private final TransactionSynchronizationRegistry transaction;
    private final Map<ConsultationKind, Counter> consultations = new EnumMap<>(ConsultationKind.class);
    private final Map<ConsultationKind, Counter> numbers = new EnumMap<>(ConsultationKind.class);
    private final MeterRegistry metrics;

    ConsultationMetrics(Jdbc database, TransactionSynchronizationRegistry transaction, MeterRegistry metrics) {
        this.database = database;
        this.transaction = transaction;
        this.metrics = metrics;
        for (ConsultationKind kind : ConsultationKind.values()) {
            String label = kind.name().toLowerCase(Locale.ROOT);
            consultations.put(kind, metrics.counter("opposizioni.consultations", "kind", label));
            numbers.put(kind, metrics.counter("opposizioni.numbers.compared", "kind", label));
        }
    }

    void register(@Observes StartupEvent event) {
        metrics.gauge("opposizioni.lists.under.way", this, each -> each.count(UNDER_WAY));
        metrics.gauge("opposizioni.lists.waiting", this, each -> each.count(WAITING));
    }

    private double count(String sql) {
        return DatabaseValue.orUnknown(
                () -> database.first(sql, row -> row.getDouble(1)).orElseThrow());
    }

    /** In the transaction that seals them: they count when it is committed. */
    public void sealed(List<Consultation> sealed) {
        Map<ConsultationKind, Long> compared = sealed.stream()
                .collect(Collectors.groupingBy(
                        Consultation::kind,
                        Collectors.summingLong(c -> c.counts().valid())));
        Map<ConsultationKind, Long> number =
                sealed.stream().collect(Collectors.groupingBy(Consultation::kind, Collectors.counting()));
        transaction.registerInterposedSynchronization(new AfterCommit(() -> {
            number.forEach((kind, count) -> consultations.get(kind).increment(count));
            compared.forEach((kind, count) -> numbers.get(kind).increment(count));
        }));
    }
}
