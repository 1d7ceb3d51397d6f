package it.opposizioni.operator.consultation.result;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.list.ComparedNumbers;
import it.opposizioni.operator.consultation.engine.list.ComparedWith;
import it.opposizioni.operator.consultation.engine.list.ListComparison;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListOptions;
import it.opposizioni.operator.consultation.engine.list.ListOutputs;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.file.ConsultationFile.Name;
import it.opposizioni.operator.consultation.screening.MergedScreenings;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import it.opposizioni.operator.consultation.screening.ScreeningSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the answers of a sealed list again: a number was answered as the file in which it is says. The register has moved on
 * since, and is not asked.
 */
@ApplicationScoped
class ResultFileScreenings implements ScreeningSource {

    private static final Map<Name, Screening> ANSWERS = Map.of(
            Name.CALLABLE, Screening.CALLABLE, Name.OPPOSED, Screening.OPPOSED, Name.EXEMPTED, Screening.EXEMPTED);

    /** The list kept the limits when it came; what was written for it is as long as it is. */
    private static final ListLimits NONE = new ListLimits(
            Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    private static final ListOutputs NOWHERE = new ListOutputs(
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream());

    private final ConsultationRepository consultations;
    private final FileStore store;

    ResultFileScreenings(ConsultationRepository consultations, FileStore store) {
        this.consultations = consultations;
        this.store = store;
    }

    @Override
    public Optional<ScreenedNumbers> reread(UUID consultationId) throws IOException {
        Optional<Consultation> sealed = QuarkusTransaction.requiringNew()
                .call(() -> consultations.findByIdOptional(consultationId))
                .filter(consultation -> consultation.is(ConsultationState.SEALED));
        if (sealed.isEmpty() || sealed.get().files().isEmpty()) {
            return Optional.empty();
        }
        Map<Screening, ComparedNumbers> read = new EnumMap<>(Screening.class);
        try {
            for (Map.Entry<Name, Screening> file : ANSWERS.entrySet()) {
                read(sealed.get(), file.getKey()).ifPresent(numbers -> read.put(file.getValue(), numbers));
            }
            return Optional.of(new MergedScreenings(read));
        } catch (NoSuchFileException _) {
            read.values().forEach(ComparedNumbers::close);
            if (!store.holds(sealed.get().list().storedIn())) {
                throw StoreFailedException.elsewhere();
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            read.values().forEach(ComparedNumbers::close);
            throw e;
        }
    }

    /** @return empty when nothing but a header is in the file */
    private Optional<ComparedNumbers> read(Consultation of, Name name) throws IOException {
        ListOptions options = new ListOptions(of.list().layout(), NONE, 1);
        ComparedWith nothing = ComparedWith.of(RegisterSnapshot.empty(), of.principalOrSelf());
        ListComparison reader = new ListComparison(nothing, NOWHERE, options, _ -> {});
        try (InputStream file = store.open(of.id(), name.stored(of.lease().attempt()))) {
            reader.run(file);
            return Optional.of(reader.numbers());
        } catch (ListRefusedException e) {
            if (e.reason() == ListRefusedException.Reason.EMPTY) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
