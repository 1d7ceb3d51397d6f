package it.opposizioni.bench.engine;

import it.opposizioni.bench.data.Registers;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import it.opposizioni.operator.consultation.engine.index.ImageFile;
import it.opposizioni.operator.consultation.engine.index.RegisterImages;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.index.SnapshotEditor;
import it.opposizioni.operator.consultation.engine.list.ComparedWith;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** The registers as the engine has them: each in a mapped image, made through the index's own editor. */
final class Indexes {

    private static final UUID PRINCIPAL = new UUID(7, 7);
    private static final Watermark AS_OF = new Watermark(new UUID(7, 8), 1, 1, Instant.parse("2026-11-25T08:00:00Z"));

    private final Registers registers;
    private final Path folder;

    Indexes(Registers registers, Path folder) {
        this.registers = registers;
        this.folder = folder;
    }

    ComparedWith small(boolean exemptions) throws IOException {
        return build(editor -> registers.forEachSmall(number -> editor.set(number, true)), exemptions);
    }

    ComparedWith large(boolean exemptions) throws IOException {
        return build(editor -> registers.forEachLarge(number -> editor.set(number, true)), exemptions);
    }

    private ComparedWith build(Consumer<SnapshotEditor> numbers, boolean exemptions) throws IOException {
        RegisterImages images =
                new RegisterImages(folder.resolve(UUID.randomUUID().toString()), "register.image");
        ImageFile image = images.begin();
        RegisterSnapshot register = new RegisterIndex().rebuild(image, AS_OF, editor -> {
            numbers.accept(editor);
            if (exemptions) {
                for (long number : registers.exempted()) {
                    editor.add(PRINCIPAL, number, ExemptionPeriods.of(0, null));
                }
            }
            return 1L;
        });
        image.publish(PRINCIPAL, register);
        return ComparedWith.of(register, PRINCIPAL);
    }
}
