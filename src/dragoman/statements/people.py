"""Words for those who speak: officials, offices, bodies, crowds, and people without a name."""

from dragoman.statements.lexicon import words

OFFICIALS = words("""
    admiral adviser advisor agent aide ambassador attaché attorney authority brigadier bureaucrat
    chief colonel commander commissioner constable consul cop counsel counsellor councillor
    councilor deputy detective diplomat director emissary envoy gendarme general governor inspector
    investigator judge lawmaker lawyer legislator lieutenant magistrate marshal mayor mediator
    minister ministers mp negotiator officer official operative parliamentarian police policeman
    policewoman prefect premier president press-secretary prosecutor regulator representative
    secretary senator sergeant sheriff soldier spokeman spokesman spokespeople spokesperson
    spokeswoman staff staffer strategist superintendent trooper undersecretary chancellor
    congressman congresswoman
""")
OFFICES = words("""
    ambassador candidate chairman chairwoman chancellor chief commissioner congressman
    congresswoman director emir general governor judge king leader mayor minister nominee pope
    premier president prince princess queen secretary senator speaker sultan taoiseach
""")
SOURCES = words("source insider informant tipster leaker whistleblower whistle-blower")
SOMEBODY = words("""
    people person those someone somebody individual man woman one two three several friend
    associate ally executive
""")
CROWDS = words("""
    audience community crowd diaspora electorate gathering majority minority mob population public
    people youth
""")
PRONOUN_CROWDS = words("all both few many most none others several some")
BODIES = words("""
    administration agency alliance army assembly association authority bank board body
    branch bureau cabinet campaign chamber church coalition college commission committee
    company congress corporation council court delegation department directorate embassy
    executive federation firm force foundation government group house institute institution
    judiciary leadership league legislature military ministry mission movement navy office
    opposition organisation organization palace panel parliament parliamentarians party
    presidency regime secretariat senate service side state team think-tank thinktank
    tribunal union university
""")
PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "people", "ant", "ee")
