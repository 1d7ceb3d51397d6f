package it.opposizioni.operator.consultation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.store.NewFile;
import it.opposizioni.operator.consultation.file.ConsultationFile;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ListComparerTest {

    @Test
    void numbersAreGivenBackWhenTheirFilesCannotBeEnded() {
        AtomicBoolean closed = new AtomicBoolean();
        ScreenedNumbers numbers = new ScreenedNumbers() {
            @Override
            public void forEachAscending(Visitor visitor) {}

            @Override
            public void close() {
                closed.set(true);
            }
        };
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
                    ListComparer.end(List.of(file), numbers);
                })
                .hasMessageContaining("No space left");
        assertThat(closed).isTrue();
    }
}
