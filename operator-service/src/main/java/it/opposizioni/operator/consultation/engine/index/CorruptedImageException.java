package it.opposizioni.operator.consultation.engine.index;

import java.io.IOException;

/** A file that cannot be used as an image of this register: torn, damaged, of another register or of another format. */
public final class CorruptedImageException extends IOException {

    CorruptedImageException(String reason) {
        super(reason);
    }
}
