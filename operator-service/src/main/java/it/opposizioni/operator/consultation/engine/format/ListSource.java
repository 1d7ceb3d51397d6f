package it.opposizioni.operator.consultation.engine.format;

import java.io.IOException;
import java.io.InputStream;

/** A list as it was sent, which can be opened several times. */
@FunctionalInterface
public interface ListSource {

    InputStream open() throws IOException;
}
