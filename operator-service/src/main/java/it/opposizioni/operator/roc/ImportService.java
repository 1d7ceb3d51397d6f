package it.opposizioni.operator.roc;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.callingnumber.CallingNumberConfig;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.callingnumber.CallingNumberService.Claim;
import it.opposizioni.operator.callingnumber.Declarable;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Declares what a file says. First the whole file is read, so that one that is too long declares nothing; then it is declared in
 * batches, each a commit of its own, because the same file sent again changes nothing: after a crash it is just sent again.
 */
@ApplicationScoped
class ImportService {

    private static final Text TOO_MANY_CELLS = Text.of(
            "Scrivi un numero, oppure il primo e l'ultimo di un intervallo.",
            "Write one number, or the first and the last of a range.");

    private final CallingNumberService numbers;
    private final OperatorService operators;
    private final CallingNumberConfig.Imports config;
    private final EntityManager database;
    private final Ids ids;
    private final Now now;

    ImportService(
            CallingNumberService numbers,
            OperatorService operators,
            CallingNumberConfig config,
            EntityManager database,
            Ids ids,
            Now now) {
        this.numbers = numbers;
        this.operators = operators;
        this.config = config.imports();
        this.database = database;
        this.ids = ids;
        this.now = now;
    }

    /** A line that can be declared. */
    private record Wanted(ImportReader.Line line, Declarable numbers) {}

    /** What came of it, under the id by which it is on record. */
    record Result(UUID id, ImportReport report) {}

    Result run(Caller caller, InputStream file) throws IOException {
        UUID operatorId = caller.requireOperatorId();
        operators.requireActive(operatorId);
        ImportReport report = new ImportReport(config.reportedLines());
        List<Wanted> wanted = new ArrayList<>();
        new ImportReader(config).read(file, (line, cells) -> read(line, cells, report, wanted));
        for (int begin = 0; begin < wanted.size(); begin += config.batch()) {
            declare(operatorId, wanted.subList(begin, Math.min(wanted.size(), begin + config.batch())), report);
        }
        UUID id = ids.next();
        QuarkusTransaction.requiringNew().run(() -> remember(id, caller, report));
        return new Result(id, report);
    }

    private void read(ImportReader.Line line, List<String> cells, ImportReport report, List<Wanted> wanted) {
        report.received();
        if (cells.size() > 2) {
            report.invalid(line, "TOO_MANY_CELLS", TOO_MANY_CELLS);
            return;
        }
        try {
            String last = cells.size() == 2 ? cells.get(1) : null;
            wanted.add(new Wanted(line, numbers.read(cells.getFirst(), last, "/first", "/last")));
        } catch (DomainException e) {
            FieldError error = e.errors().getFirst();
            report.invalid(line, error.code(), error.detail());
        }
    }

    private void declare(UUID operatorId, List<Wanted> batch, ImportReport report) {
        List<Claim> claims =
                numbers.claim(operatorId, batch.stream().map(Wanted::numbers).toList());
        for (int i = 0; i < claims.size(); i++) {
            report.became(batch.get(i).line(), claims.get(i));
        }
    }

    private void remember(UUID id, Caller caller, ImportReport report) {
        database.createNativeQuery("""
                        insert into calling_number_import
                        (id, operator_id, imported_by, imported_at, received, declared, unchanged, conflicts, invalid)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .setParameter(1, id)
                .setParameter(2, caller.requireOperatorId())
                .setParameter(3, caller.subject())
                .setParameter(4, now.get())
                .setParameter(5, report.countReceived())
                .setParameter(6, report.declared())
                .setParameter(7, report.unchanged())
                .setParameter(8, report.conflicts())
                .setParameter(9, report.countInvalid())
                .executeUpdate();
    }
}
