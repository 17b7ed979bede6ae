"""The frames without a clause: "vowed to…", "urged X to…", "denied it", "called for…"."""

from dragoman.language import Token
from dragoman.language.syntax import children, head
from dragoman.statements.attribution import Range
from dragoman.statements.frames import TIME_WORDS, Frame, is_infinitive
from dragoman.statements.lexicon import words
from dragoman.statements.sources import RELATIVES, may_speak

_COMPLEMENT_PREPOSITIONS = words("""
    of for as with from against to about into over toward towards than between
""")
_EMPTY = words("statement question letter report comment remark speech answer response email")


_GIVING = words("issue release give make post publish send write read deliver offer answer share")
_ADDRESSING = words("""
    advise ask assure beg brief convince email inform message notify persuade phone remind text urge
    warn
""")
_TOLD = words("story tale truth lie joke anecdote fortune secret")


class Objects(Frame):
    """What a verb reports as an infinitive, an object or the object of a preposition."""

    # ── infinitives ──────────────────────────────────────────────────────────────────────────

    def _infinitive(self) -> list[Range]:
        """The subject's own act: "vowed to leave"."""
        for child in children(self.parse, self.verb, "xcomp", "ccomp", "advcl"):
            if child.i < self.verb.i or not is_infinitive(self.parse, child):
                continue
            own = next(children(self.parse, child, "nsubj"), None)
            first = own.left if own is not None else child.left
            if first == self.verb.i + 1 or own is not None or child.dep == "xcomp":
                return self._cut(max(first, self.verb.i + 1), child.right + 1)
        return []

    def _request(self) -> list[Range]:
        """Another's act: "urged Trump to stop", "called on both sides to talk"."""
        for child in children(self.parse, self.verb, "xcomp", "ccomp", "advcl"):
            if child.i < self.verb.i or not is_infinitive(self.parse, child):
                continue
            own = next(children(self.parse, child, "nsubj"), None) or next(
                (c for c in children(self.parse, self.verb, "dobj") if c.i < child.i), None
            )
            if own is None:
                own = next(
                    (
                        obj
                        for prep in children(self.parse, self.verb, "prep")
                        if prep.lower in ("on", "upon", "to", "for", "with") and prep.i < child.i
                        for obj in children(self.parse, prep, "pobj")
                    ),
                    None,
                )
            if own is not None and own.i > self.verb.i:
                if self.verb.lemma in self.lexicon.hearing:
                    self.addressee = own
                return self._cut(own.left, child.right + 1)
        return []

    def _raised(self) -> list[Range]:
        """What is said or seems to be so, by nobody named: "Trump is expected to attend"."""
        lemma, lexicon = self.verb.lemma, self.lexicon
        subject = next(children(self.parse, self.verb, "nsubj", "nsubjpass"), None)
        clause = next(children(self.parse, self.verb, "xcomp", "ccomp", "oprd", "acomp"), None)
        if subject is None or clause is None or clause.i < self.verb.i:
            return []
        if lemma in lexicon.raising_passive and not is_infinitive(self.parse, clause):
            return []
        self.sourceless = not any(children(self.parse, self.verb, "agent"))
        rest = self._cut(max(clause.left, self.verb.i + 1), clause.right + 1)
        if subject.lower in ("it", "there") and clause.dep == "ccomp":
            return rest
        return [(subject.left, min(subject.right + 1, self.verb.i)), *rest]

    # ── objects ──────────────────────────────────────────────────────────────────────────────

    def _object(self, predicate: bool = False) -> list[Range]:
        """The object with what completes it: "accused X of Y", "described X as Y"."""
        verb = self.verb
        obj = next(children(self.parse, verb, "dobj"), None)
        if obj is None:
            obj = next((c for c in children(self.parse, verb, "ccomp") if c.i > verb.i), None)
            if obj is not None and not any(children(self.parse, obj, "nsubj")):
                obj = None
        if obj is None:  # "called the summit “theatre”", with the summit read as its modifier
            named = (c for c in children(self.parse, verb, "oprd") if c.left == verb.i + 1)
            obj = next((c for c in named if c.i > c.left), None)
        if obj is None:
            return self._relativised(predicate)
        if obj.i < verb.i:
            return self._relativised(predicate) if obj.lower in RELATIVES else []
        if not predicate and verb.lemma in self.lexicon.worded and not self._is_told(obj):
            return []
        if verb.lemma == "tell" and obj.lemma not in _TOLD:
            return []
        if verb.lemma == "name" and obj.pos == "PRON":
            return []
        if verb.lemma == "say" and obj.right == obj.left and obj.lower in ("nothing", "anything"):
            return []
        last, completed = obj.right + 1, obj.dep == "ccomp"
        for child in children(self.parse, verb, "prep", "oprd", "xcomp", "acomp", "attr", "advcl"):
            if child.i <= obj.i or child.left > last + 1:
                continue
            if child.dep == "prep" and not self._completes(child):
                continue
            if child.dep == "advcl" and not is_infinitive(self.parse, child):
                continue
            last = max(last, child.right + 1)
            completed = completed or child.dep != "prep" or child.lower == "as"
        completed = completed or any(c.lower == "as" for c in children(self.parse, obj, "prep"))
        if predicate and not completed:
            return []
        if verb.lemma in _ADDRESSING and last == obj.right + 1 and may_speak(obj):
            return []  # "nobody asked us" tells who hears it, and not what
        if obj.lemma in _EMPTY and last == obj.i + 1 and verb.lemma in _GIVING:
            return []  # "issued a statement" tells nothing of what it says
        return self._cut(min(obj.left, obj.i), last)

    def _is_told(self, obj: Token) -> bool:
        """Whether an object is words or thought, not a person or thing."""
        return (
            obj.dep == "ccomp"
            or obj.lemma in self.lexicon.told
            or any(i in self.page.marks for i in range(obj.left, obj.right + 1))
        )

    def _completes(self, prep: Token) -> bool:
        obj = next(children(self.parse, prep, "pobj"), None)
        if prep.lower not in _COMPLEMENT_PREPOSITIONS and self.verb.lemma != "show":
            return False
        return obj is None or obj.lemma not in TIME_WORDS

    def _relativised(self, predicate: bool) -> list[Range]:
        """ "the plan that they announced": the noun and its relative pronoun."""
        verb = self.verb
        if predicate or verb.dep != "relcl" or not any(children(self.parse, verb, "nsubj")):
            return []
        subject = next(children(self.parse, verb, "nsubj"))
        if subject.lower in RELATIVES:
            return []
        if any(children(self.parse, verb, "prep", "ccomp", "xcomp")):
            return []
        noun = head(self.parse, verb)
        if noun.pos not in ("NOUN", "PROPN"):
            return []
        return [(noun.left, min(noun.i + 1, verb.i))] if noun.left <= noun.i else []

    def _passive_object(self, predicate: bool = False) -> list[Range]:
        """ "X was criticised for Y by Z": subject and complement; "the plan unveiled by Z"."""
        verb = self.verb
        subject = next(children(self.parse, verb, "nsubjpass"), None)
        by = next(children(self.parse, verb, "agent"), None)
        rest = [
            (child.left, child.right + 1)
            for child in children(self.parse, verb, "prep", "oprd", "xcomp", "acomp", "attr")
            if child.i > verb.i and (child.dep != "prep" or self._completes(child))
        ]
        if by is None and not rest:
            return []
        if predicate and not rest:
            return []
        if subject is None:
            noun = head(self.parse, verb) if verb.dep in ("acl", "relcl") else None
            if noun is None:
                return []
            subject_range = (noun.left, noun.i + 1)
        else:
            subject_range = (subject.left, min(subject.right + 1, verb.i))
        empty = self.tokens[subject_range[1] - 1].lemma in _EMPTY
        if not rest and empty and verb.lemma in _GIVING | {"quote", "cite", "carry"}:
            return []
        return [subject_range, *rest]

    def _preposition(self) -> list[Range]:
        """ "called for talks", "spoke of hope", "said of the plan"."""
        for prep in children(self.parse, self.verb, "prep"):
            verbs = self.lexicon.prepositions.get(prep.lower)
            if verbs is None or self.verb.lemma not in verbs or prep.i < self.verb.i:
                continue
            filled = next(children(self.parse, prep, "pobj", "pcomp"), None)
            if filled is None or filled.lemma in TIME_WORDS or filled.i < prep.i:
                continue
            first, last = filled.left, filled.right + 1
            for child in children(self.parse, self.verb, "xcomp", "advcl", "prep"):
                if (
                    child.i > last - 1
                    and child.left <= last
                    and (is_infinitive(self.parse, child) or child.lower in ("as", "by"))
                ):
                    last = child.right + 1
            if self.passive:
                subject = next(children(self.parse, self.verb, "nsubjpass"), None)
                if subject is not None and prep.lower == "of":
                    return [(subject.left, subject.right + 1), *self._cut(first, last)]
            return self._cut(max(first, prep.i + 1), last)
        return []
