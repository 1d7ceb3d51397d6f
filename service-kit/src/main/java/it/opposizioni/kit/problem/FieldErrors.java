package it.opposizioni.kit.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.text.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns what Jackson and Bean Validation found into the fields to correct. */
final class FieldErrors {

    private FieldErrors() {}

    static DomainException of(MismatchedInputException e) {
        String pointer = e.getPath().stream().map(FieldErrors::segment).collect(Collectors.joining());
        if (pointer.isEmpty()) {
            return new DomainException(
                    CommonProblems.INVALID_BODY, CommonProblems.detailOf(CommonProblems.INVALID_BODY));
        }
        if (e instanceof InvalidFormatException format && PhoneNumber.class.equals(e.getTargetType())) {
            try {
                PhoneNumber.parse(String.valueOf(format.getValue()));
            } catch (InvalidPhoneNumberException invalid) {
                return DomainException.invalid(pointer, invalid.code(), invalid.detail());
            }
        }
        Class<?> target = e.getTargetType();
        if (target != null && target.isEnum()) {
            return unknownValue(pointer, target);
        }
        return DomainException.invalid(
                pointer,
                "WRONG_TYPE",
                Text.of("Il valore non è del tipo richiesto.", "The value is not of the required type."));
    }

    static DomainException unknownValue(String pointer, Class<?> known) {
        String allowed =
                Arrays.stream(known.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return DomainException.invalid(
                pointer,
                "UNKNOWN_VALUE",
                Text.of("Valori ammessi: %s.", "Allowed values: %s.").with(allowed));
    }

    private static String segment(JsonMappingException.Reference reference) {
        return "/" + (reference.getFieldName() != null ? escape(reference.getFieldName()) : reference.getIndex());
    }

    static DomainException of(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(FieldErrors::error)
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return DomainException.invalid(errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String pointer = pointer(violation);
        boolean noContent = pointer.isEmpty() && violation.getInvalidValue() == null;
        return new FieldError(
                pointer,
                code.toUpperCase(Locale.ROOT),
                noContent ? ConstraintTexts.NO_CONTENT : ConstraintTexts.of(violation));
    }

    /** Drops the method and the parameter name of the body: a client knows neither, and the body as a whole is {@code ""} (RFC 6901). */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(escape(node.getName()));
                }
            }
        }
        return pointer.isEmpty() ? parameter(violation) : pointer.toString();
    }

    /** A value in the address or a header has a name there. */
    private static String parameter(ConstraintViolation<?> violation) {
        Path.MethodNode method = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                int index = node.as(Path.ParameterNode.class).getParameterIndex();
                return ParameterNames.of(violation.getRootBeanClass(), method, index)
                        .map(name -> "/" + escape(name))
                        .orElse("");
            }
        }
        return "";
    }

    private static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
