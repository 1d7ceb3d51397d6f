package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import java.io.IOException;
import java.io.InputStream;

/** Opens whatever a list came in: text, gzip, a spreadsheet, or a zip archive with one of these inside. */
public final class ListOpener {

    private final ListLimits limits;

    public ListOpener(ListLimits limits) {
        this.limits = limits;
    }

    /** What passes by and is seen only once: text, or gzip of text. */
    public PeekableInputStream unzip(PeekableInputStream sent) throws IOException {
        return Signature.of(sent.head()) == Signature.GZIP
                ? PeekableInputStream.of(new GuardedGzip(sent, limits))
                : sent;
    }

    /** Text that passes by. @param compression that it was taken out of */
    public OpenedList text(PeekableInputStream unzipped, Compression compression) throws IOException {
        return OpenedList.ofText(unzipped, compression);
    }

    /** @throws ListRefusedException when there is not exactly one list in it */
    public OpenedList open(ListSource sent) throws IOException {
        return switch (signature(sent)) {
            case TEXT -> OpenedList.ofText(PeekableInputStream.of(sent.open()), Compression.NONE);
            case GZIP -> archiveOrText(() -> new GuardedGzip(sent.open(), limits));
            case ARCHIVE -> archive(sent, Compression.NONE);
        };
    }

    private OpenedList archiveOrText(ListSource unzipped) throws IOException {
        return signature(unzipped) == Signature.ARCHIVE
                ? archive(unzipped, Compression.GZIP)
                : OpenedList.ofText(PeekableInputStream.of(unzipped.open()), Compression.GZIP);
    }

    /** @param around what the archive came compressed in, which is what its sender opens first */
    private OpenedList archive(ListSource archive, Compression around) throws IOException {
        if (Spreadsheet.isOne(archive, limits)) {
            return OpenedList.ofSpreadsheet(Spreadsheet.open(archive, limits), around);
        }
        Compression outermost = around == Compression.NONE ? Compression.ZIP : around;
        ListSource inside = () -> new SingleEntry(archive.open(), limits);
        if (signature(inside) == Signature.ARCHIVE && Spreadsheet.isOne(inside, limits)) {
            return OpenedList.ofSpreadsheet(Spreadsheet.open(inside, limits), outermost);
        }
        return OpenedList.ofText(PeekableInputStream.of(inside.open()), outermost);
    }

    private static Signature signature(ListSource sent) throws IOException {
        try (InputStream in = sent.open()) {
            return Signature.of(PeekableInputStream.of(in).head());
        }
    }
}
