package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.kit.io.BulkInputStream;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;

/** The one file in a zip archive. That there is no other shows when it has been read to its end. */
final class SingleEntry extends BulkInputStream {

    private final Archive archive;
    private boolean ended;

    SingleEntry(InputStream compressed, ListLimits limits) throws IOException {
        archive = new Archive(compressed, limits);
        if (archive.nextFile() == null) {
            throw new ListRefusedException(Reason.NO_LIST_INSIDE, 1);
        }
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = archive.read(b, from, length);
        if (read < 0) {
            ended = true;
            if (archive.nextFile() != null) {
                throw new ListRefusedException(Reason.SEVERAL_LISTS_INSIDE, 1);
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
