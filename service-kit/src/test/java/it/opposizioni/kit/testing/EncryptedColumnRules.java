package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.junit.jupiter.api.Test;

/** Every value that is encrypted or found by a keyed digest takes part in the rotation of keys: a {@code @QuarkusTest} of each module extends it. */
public abstract class EncryptedColumnRules {

    private static final String BYTES = """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and data_type = 'bytea'
            """;
    private static final String EXISTS =
            "select 1 from information_schema.columns where table_schema = 'public' and table_name || '.' || column_name = ?";
    private static final String APPEND_ONLY =
            "select tgrelid::regclass::text from pg_trigger where tgname = 'append_only' and not tgisinternal";

    private static final Path OWN_MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path KIT_MIGRATIONS = Path.of("../service-kit/src/main/resources/db/kit");
    private static final Pattern TABLE = Pattern.compile("^(?:create|alter) table (?:if (?:not )?exists )?(\\w+)");
    private static final Pattern ENCRYPTED =
            Pattern.compile("^\\s+(?:add column )?(?:if not exists )?(\\w+) +(?:text|bytea)\\b.*--.*\\bencrypted\\b");

    @Inject
    @All
    List<EncryptedColumns> features;

    @Inject
    EntityManagerFactory entities;

    @Inject
    Jdbc jdbc;

    /** Columns of bytes, as {@code table.column}, that no key has made, or that expire within a day under the key that they were made with. */
    protected abstract Set<String> bytesThatStay();

    @Test
    void whatAnEntityEncryptsIsRegistered() {
        assertThat(encrypted()).containsAll(convertedColumns());
    }

    /** What is written without an entity is found by the word beside its column. */
    @Test
    void whatAMigrationCallsEncryptedIsRegistered() throws IOException {
        assertThat(encrypted())
                .containsAll(declaredColumns(OWN_MIGRATIONS))
                .containsAll(declaredColumns(KIT_MIGRATIONS));
    }

    @Test
    void bytesAreRegisteredOrSaidToStay() {
        Set<String> known = new TreeSet<>(encrypted());
        known.addAll(digests());
        known.addAll(bytesThatStay());
        known.add("idempotency_key.request_digest");
        // under another key everybody is counted from the start, and the old row goes when its limit is full again
        known.add("request_limit.id");
        known.add("request_limit.state");

        assertThat(known).containsAll(jdbc.query(BYTES, row -> row.getString(1)));
    }

    @Test
    void whatIsRegisteredExistsOnce() {
        List<String> all =
                Stream.concat(encrypted().stream(), digests().stream()).toList();

        assertThat(all).doesNotHaveDuplicates().allMatch(column -> jdbc.exists(EXISTS, column));
    }

    /** The service cannot rewrite a history: what stands there in clear stays, and nothing encrypted may stand there. */
    @Test
    void noHistoryHoldsWhatMustBeRewritten() {
        List<String> histories = jdbc.query(APPEND_ONLY, row -> row.getString(1));

        assertThat(Stream.concat(encrypted().stream(), digests().stream()))
                .noneMatch(column -> histories.contains(column.substring(0, column.indexOf('.'))));
    }

    private List<String> encrypted() {
        return features.stream()
                .flatMap(feature -> feature.encrypted().stream())
                .map(column -> column.table() + "." + column.column())
                .toList();
    }

    private List<String> digests() {
        return features.stream()
                .flatMap(feature -> feature.digests().stream())
                .map(column -> column.table() + "." + column.column())
                .toList();
    }

    private Set<String> convertedColumns() {
        Set<String> columns = new TreeSet<>();
        entities.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> entity.forEachSelectable((_, column) -> {
                    if (isEncrypted(column)) {
                        columns.add(column.getContainingTableExpression() + "." + column.getSelectionExpression());
                    }
                }));
        return columns;
    }

    private static Set<String> declaredColumns(Path migrations) throws IOException {
        Set<String> columns = new TreeSet<>();
        if (!Files.exists(migrations)) {
            return columns;
        }
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                String table = "";
                for (String line : Files.readAllLines(file)) {
                    Matcher begins = TABLE.matcher(line);
                    table = begins.find() ? begins.group(1) : table;
                    Matcher column = ENCRYPTED.matcher(line);
                    if (column.find()) {
                        columns.add(table + "." + column.group(1));
                    }
                }
            }
        }
        return columns;
    }

    private static boolean isEncrypted(SelectableMapping column) {
        return column.getJdbcMapping().getValueConverter() instanceof JpaAttributeConverter<?, ?> converter
                && converter.getConverterBean().getBeanClass() == EncryptedText.class;
    }
}
