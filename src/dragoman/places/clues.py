"""The words that tell a place name from a person's, an organisation's, or a state that acts."""


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set to look up in."""
    return frozenset(text.split())


IN_A_PLACE = words(
    """in near at outside across throughout inside within around into toward towards through via
    off along beyond above below beneath between amid upon onto atop past versus
    north south east west northeast northwest southeast southwest"""
)
"""Prepositions whose object is a place, if it is a name at all."""

SPATIAL_GOVERNORS = words(
    """north south east west northeast northwest southeast southwest coast border borders frontier
    capital part parts region regions area areas province provinces city cities town towns village
    villages suburb suburbs outskirts mile miles kilometer kilometers kilometre kilometres km
    center centre heart edge shore shores streets interior invasion occupation bombardment bombing
    siege annexation liberation visit trip tour journey flight flights travel return arrival
    departure entry withdrawal pullout evacuation exit
    residents resident native people population inhabitants
    northern southern eastern western corner district districts territory airspace waters soil
    map shelling half rest side partition blockade evacuation deployment exports imports shipment
    shipments route routes road roads way gateway refugees migrants"""
)
"""Nouns whose "of", "to", "from" or "with" is about where: "the north of Mali", "a visit to"."""

MOTION_VERBS = words(
    """go come travel fly drive walk sail return move flee escape head arrive depart leave visit
    enter reach cross invade occupy deport extradite send deploy bring ship smuggle transport
    transfer relocate withdraw evacuate migrate emigrate immigrate march advance retreat pull ride
    rush run journey take flow carry bus ferry airlift export import deliver dispatch pour stream
    expel repatriate banish exile bomb shell strike raid storm besiege capture seize liberate annex
    attack hit pound tour live stay reside base station hide operate fight die work study born grow
    move extend stretch spread range report broadcast speak hail originate come land dock fall
    disappear vanish"""
)
"""Verbs whose "to" or "from" is a way, and whose object may be a place."""

PLACE_OBJECT_VERBS = words(
    """leave visit enter reach cross invade occupy flee tour storm besiege capture seize liberate
    annex bomb shell raid evacuate overrun traverse exit depart devastate ravage hit pound control
    recapture retake take encircle surround conquer"""
)
"""Verbs whose direct object, if it is a country's name, is its territory."""

GENERIC = words(
    """county parish river lake lakes mountain mountains mount sea ocean gulf bay strait straits
    channel canal island islands isle peninsula valley desert forest beach coast cape creek falls
    glacier plateau basin delta hill hills heights ridge pass park province oblast prefecture
    governorate district township borough village town city state region territory republic
    reservation airport airfield airbase port harbor harbour crossing square camp base fort dam
    reservoir"""
)
"""Common nouns that end (or begin) the name of a place."""

DIVISIONS = words("region oblast province governorate state territory prefecture department krai")
"""Words after a name that make it that of a first-level division."""

GENERIC_FIRST = words("mount mt lake fort ft camp port cape gulf strait bay isle")

ADDRESS = words(
    """street st road rd avenue ave boulevard blvd drive dr lane ln highway hwy route court plaza
    way building hall tower house stadium arena church cemetery mall hotel bridge theater theatre
    center centre museum library gallery bowl school hospital mosque cathedral temple"""
)

NOT_A_PLACE_HEAD = words(
    """university college institute school academy times post journal chronicle tribune herald
    gazette news press star sun globe observer telegraph mail daily weekly review guardian
    examiner inquirer bank company corp inc ltd group association union federation league club fc
    united rovers athletic party congress parliament senate council committee commission ministry
    department agency bureau court police army navy guard forces force brigade front movement
    airlines airways broadcasting radio television tv network foundation fund society church
    hospital museum orchestra accord accords agreement treaty protocol declaration act bill
    conference summit initiative process marathon open cup games olympics championship bowl
    dispatch record register sentinel democrat republican courier bulletin independent
    exchange stock index authority board service services trust corporation systems
    center centre syndrome virus convention statute dialogue plan deal street avenue road
    heat lakers rangers cowboys giants jets patriots eagles bears bulls yankees"""
)
"""Words that, capitalised after a place name, make it part of another name."""

LOCAL_BODIES = words(
    """police court courts crown council hospital volunteer medical civic recreation zoo
    commonwealth detention detectives officers school schools sheriff fire jail prison courthouse
    station airport mayor commissioners downtown city county central public superior high
    municipal district circuit magistrate prosecutor"""
)
"""Capitalised words after a town's name that make it a body which sits there: its name is still
a place, unless an organisation's name takes it in."""

KINDS_OF_PLACE = words(
    """town city village hamlet port suburb district province region settlement municipality
    island governorate county oblast township commune neighbourhood neighborhood"""
)
"""Nouns whose "of X" names the place."""

ROADS = words("road highway route railway motorway track road line")
"""Nouns whose "to X" names a place."""

OF_A_TOWN = words(
    """man woman men women boy girl teen teenager couple resident residents native police mayor
    suburb suburbs neighborhood neighbourhood residence apartment apartments area jail airport
    councillor councilman councilwoman detectives firefighters residents villagers shops
    restaurant parish slum slums ghetto commuters motorists homeowner homeowners"""
)
"""What is named by its town: "a Rochester man". """

SPEECH = words(
    """say tell add explain note testify recall believe think know want feel remember write argue
    insist admit deny claim state announce ask reply respond suggest agree hope laugh smile
    marry die graduate"""
)
"""What only a person does, or a body."""

TITLES = words(
    """mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame president vice-president premier
    chancellor minister secretary senator sen sen. rep rep. gov gov. governor congressman
    congresswoman king queen prince princess sheikh sheik emir pope cardinal archbishop bishop rev
    rev. father sister general gen gen. colonel col col. major maj maj. captain capt capt. lt lt.
    lieutenant sergeant sgt sgt. cpl pvt admiral adm adm. commander chief sheriff judge justice
    professor prof prof. officer detective deputy coach ambassador envoy spokesman spokeswoman
    ayatollah imam mullah"""
)
"""What stands before a person's name."""

OFFICES = words(
    """gov gov. governor sen sen. senator senators rep rep. representative mayor sheriff attorney
    republican republicans democrat democrats democratic police lawmakers supreme state
    congressman congresswoman president prime premier secretary lt lt. district national
    judge county senate legislature house"""
)
"""What may follow the name of a state or city that it belongs to: "Texas Gov. Greg Abbott"."""

OF_ORGANISATION = words(
    """university college institute bank church diocese archdiocese bishop archbishop museum
    government republic people army parliament academy embassy duke earl prince king queen
    emir sultan"""
)
"""Heads whose "of X" makes X part of a name or of an office."""

NEVER = words(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday mr mrs ms the a an i he she it we they
    you his her its our their my this that these those god jesus christ christmas easter ramadan
    islam internet congress senate house parliament constitution supreme court reuters associated
    press trump biden obama clinton bush putin zelensky zelenskyy xi modi merkel macron netanyahu
    erdogan republican democrat republicans democrats reading police university english christian
    muslim jewish arab union party president minister general young most many some but and or
    hall media source link read more share photo image yes no so if as best true grand central
    sun star liberty lincoln jackson madison monroe jefferson franklin hamilton north
    south east west delta gulf northern southern eastern western st saint"""
)
"""Words that are taken for a place only on strong evidence."""

DATIVE_VERBS = words(
    """say tell talk speak offer give sell lend grant pay owe respond reply answer appeal promise
    pledge propose present listen agree object submit surrender lose explain report write
    apologize apologise matter belong refer compare relate similar due according turn"""
)
"""Verbs whose "to X" names who is addressed or given to, not where."""
