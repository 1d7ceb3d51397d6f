package it.opposizioni.operator.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.operator.consultation.answers.AnsweredNumbers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ListComparerTest {

    @Test
    void numbersAreGivenBackWhenTheirFilesCannotBeEnded() {
        AtomicBoolean closed = new AtomicBoolean();
        AnsweredNumbers numbers = new AnsweredNumbers() {
            @Override
            public void forEachAscending(Visitor visitor) {}

            @Override
            public void close() {
                closed.set(true);
            }
        };
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        DigestingOutput file = new DigestingOutput(ConsultationFile.Name.CALLABLE, full);
        assertThatThrownBy(() -> {
                    file.write('1');
                    ListComparer.end(List.of(file), numbers);
                })
                .hasMessageContaining("No space left");
        assertThat(closed).isTrue();
    }
}
