package it.opposizioni.portal.bulk;

import java.util.UUID;

/** One of several things of a list that were chosen to be worked on at once. */
public interface Chosen {
    UUID id();
}
