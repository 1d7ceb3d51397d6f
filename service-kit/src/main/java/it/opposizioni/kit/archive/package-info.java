/** Archives that are written while they are sent. */
package it.opposizioni.kit.archive;
