package it.opposizioni.operator.consultation.engine.format;

import java.io.IOException;
import java.io.InputStream;

/** A list as it was sent, as often as one wants to read it. */
@FunctionalInterface
public interface ListSource {

    InputStream open() throws IOException;
}
