package it.opposizioni.operator.consultation.index;

import java.io.IOException;

/** A file that cannot be used as an image of this register: torn, damaged, of another register or of another format. */
public final class BrokenImageException extends IOException {

    BrokenImageException(String reason) {
        super(reason);
    }
}
