package it.opposizioni.kit.store;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is being written. It exists once it is complete; closed before, it never was. */
public abstract class NewFile extends OutputStream {

    /** Once, at the end; {@link #close} may follow. */
    public abstract void complete() throws IOException;

    /** Where nothing is written to. */
    public static NewFile nowhere() {
        return new Nowhere();
    }

    private static final class Nowhere extends NewFile {

        @Override
        public void write(int b) {
            // nowhere
        }

        @Override
        public void write(byte[] b, int from, int length) {
            // nowhere
        }

        @Override
        public void complete() {
            // there is nothing to complete
        }
    }
}
