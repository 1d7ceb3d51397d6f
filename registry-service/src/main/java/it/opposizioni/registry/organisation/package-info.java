/** Companies, schools, associations and public bodies that hold lines, and the people who represent them (rule C17). */
package it.opposizioni.registry.organisation;
