package it.opposizioni.operator.evidence.answerlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AnswerColumnsTest extends SealedAnswersTest {

    @Inject
    AnswerColumns columns;

    @Inject
    PersonalData personalData;

    @Inject
    Jdbc jdbc;

    /** The rotation of keys makes the same tags again, and reads each part under the context of its row. */
    @Test
    void whatTheRotationOfKeysReadsIsWhatWasWritten() throws Exception {
        UUID check = row(Market.ACME, null);
        QuarkusTransaction.requiringNew()
                .run(() -> recorder.recordWithSeal(Map.of(consultation(check, Market.ACME, null), numbers(list(10)))));
        writer.write(sealed(Market.ACME, null), numbers(list(3000)));

        DigestColumn tags = columns.digests().getFirst();
        List<Object> made = jdbc.query(
                "select consultation_id, head, tags from consultation_answers where tags is not null", row -> {
                    // a list may have a number twice
                    assertThat(Set.copyOf(Arrays.asList(
                                    (Object[]) tags.values().read(row).get("s1"))))
                            .isEqualTo(Set.copyOf(Arrays.asList(
                                    (Object[]) row.getArray("tags").getArray())));
                    return check;
                });
        assertThat(made).hasSize(1);
        List<EncryptedColumn> bytes = columns.encrypted().stream()
                .filter(column -> column.context() != null)
                .toList();
        assertThat(bytes).hasSize(2);
        for (EncryptedColumn column : bytes) {
            List<byte[]> values = jdbc.query(
                    "select * from " + column.table(),
                    row -> personalData.decrypt(
                            row.getBytes(column.column()), column.context().read(row)));
            assertThat(values).as(column.column()).hasSizeGreaterThan(1).doesNotContainNull();
        }
    }
}
