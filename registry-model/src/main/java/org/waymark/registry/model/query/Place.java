package org.waymark.registry.model.query;

/** Where something stands in a question, so that a refusal can name it. */
sealed interface Place {
    /** How a sentence about it begins. */
    String subject();

    /** What is thrown; the sentence goes on after the name of the place. */
    default MalformedQuery refusal(String predicate) {
        return new MalformedQuery(subject() + " " + predicate);
    }

    /** The member of the object that stands here. */
    default Place in(String member) {
        return new Inside(this, member);
    }

    /** The element of the list that stands here. */
    default Place in(int element) {
        return in(Integer.toString(element));
    }

    /** A parameter of the URL. */
    record Parameter(String name) implements Place {
        @Override
        public String subject() {
            return "The parameter " + name;
        }
    }

    /** A document as a whole. */
    record Document() implements Place {
        @Override
        public String subject() {
            return "The document";
        }
    }

    /** Within a document; shown as a JSON pointer (RFC 6901), which is only put together when it is needed. */
    record Inside(Place whole, String step) implements Place {
        @Override
        public String subject() {
            String before = whole instanceof Inside ? whole.subject() : "";
            return before + "/" + step.replace("~", "~0").replace("/", "~1");
        }
    }
}
