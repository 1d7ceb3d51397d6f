package it.opposizioni.operator.consultation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.store.NewFile;
import it.opposizioni.operator.consultation.file.ConsultationFile;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListComparerTest {

    private final AtomicBoolean closed = new AtomicBoolean();
    private final ScreenedNumbers numbers = new ScreenedNumbers() {
        @Override
        public void forEachAscending(Visitor visitor) {}

        @Override
        public void close() {
            closed.set(true);
        }
    };

    @Test
    void numbersAreGivenBackWhenTheirFilesCannotBeEnded() {
        NewFile full = new NewFile() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void complete() {}
        };
        DigestingOutputStream file = new DigestingOutputStream(ConsultationFile.Name.CALLABLE, full);
        assertThatThrownBy(() -> {
                    file.write('1');
                    ListComparer.end(List.of(file), numbers, () -> {});
                })
                .hasMessageContaining("No space left");
        assertThat(closed).isTrue();
    }

    /** Otherwise a slow store could take longer with all of them than a list is waited for. */
    @Test
    void eachFileThatIsEndedIsTold() throws IOException {
        AtomicInteger told = new AtomicInteger();
        List<DigestingOutputStream> files = Stream.of(ConsultationFile.Name.CALLABLE, ConsultationFile.Name.OPPOSED)
                .map(name -> new DigestingOutputStream(name, NewFile.nowhere()))
                .toList();
        assertThat(ListComparer.end(files, numbers, told::incrementAndGet)).hasSize(2);
        assertThat(told).hasValue(2);
        assertThat(closed).isFalse();
    }
}
