package demo

import (
	"fmt"
	"strings"
)

// person invents a name and the same in the letters that addresses use.
func (c chance) person() (name, address string) {
	given, family := one(c, c.words.given), one(c, c.words.family)
	switch {
	case c.oneIn(9):
		name = given + " " + string(rune('A'+c.IntN(26))) + ". " + family
	case c.oneIn(14):
		second := one(c, c.words.family)
		name = given + " " + family + "-" + second
		family += second
	default:
		name = given + " " + family
	}
	return name, plainLetters(given) + "." + plainLetters(family)
}

// company invents the name of an organisation of a kind, such as "Bank".
func (c chance) company(kinds []string) (name, address string) {
	stem := one(c, c.words.stems)
	if c.oneIn(3) {
		stem = one(c, c.words.family)
	}
	if c.oneIn(4) {
		stem += " & " + one(c, c.words.family)
	}
	name = stem + " " + one(c, kinds)
	if c.oneIn(3) {
		name += one(c, []string{" LLC", ", Inc.", " Ltd.", " LLP"})
	}
	return name, strings.Trim(plainLetters(stem), "-")
}

// plainLetters writes a name with the letters a to z only.
func plainLetters(name string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r == ' ':
			return '-'
		default:
			return plainLetter(r)
		}
	}, name)
}

// plainLetter is the letter under an accent, or -1, which leaves the rune out.
func plainLetter(r rune) rune {
	const accented, plain = "áãäåçéèëěíïłñóöøôšúüžÅÖØŁŻ", "aaaaceeeeiilnoooosuuzaoolz"
	for i, known := range []rune(accented) {
		if r == known {
			return rune(plain[i])
		}
	}
	return -1
}

// telephone invents a number of the range kept for fiction, 555-0100 to 555-0199.
func (c chance) telephone() string {
	return fmt.Sprintf("(%d) 555-01%02d", one(c, []int{210, 312, 414, 503, 608, 712, 815, 919}), c.IntN(100))
}

// place invents where people meet.
func (c chance) place() string {
	return one(c, []string{
		"Our office, second floor", "Our office, river room", "Video call", "Telephone", "County courthouse, room 4B", "County courthouse, room 12",
		"Mediation centre, Harbor Street", "Notary, 18 Linden Row", "Recorder's office", "Federal building, hearing room 2",
	})
}

// street invents an address of a house.
func (c chance) street() string {
	return fmt.Sprintf("%d %s %s", c.between(2, 980), one(c, []string{
		"Alder", "Birchwood", "Cedar Hill", "Dunmore", "Elm", "Fairview", "Garnet", "Harbor", "Ivy", "Juniper", "Kestrel", "Larkspur",
		"Maple", "Northgate", "Orchard", "Pinecrest", "Quarry", "Ridge", "Saltmarsh", "Tamarack", "Upland", "Vineyard", "Willow", "Yarrow",
	}), one(c, []string{"Street", "Avenue", "Lane", "Road", "Court", "Drive"}))
}

func givenNames() []string {
	return strings.Fields(`Abigail Adaeze Adrian Agnieszka Alejandra Amara Amir Anders André Anika Antonio Arjun Astrid Aurelia Beatriz Benedict Bogdan
		Bridget Callum Camille Carmen Cedric Chidi Clara Colette Cora Dalia Damian Daniela Darius Delphine Dimitri Dolores Edith Eero Eleni Elias
		Elspeth Emeka Enrique Esther Fatima Felix Fiona Florian François Gabriela Gareth Gemma Giovanni Greta Gulsum Hanna Harold Hazel Helga
		Henrik Hiroshi Hugo Ida Ignacio Imani Ines Isaac Ivana Jamal Jasper Joaquín Johanna Jorge Judith Kamala Karim Katarzyna Keiko Kwame
		Lakshmi Lars Leila Leopold Lidia Lorenzo Lucia Ludwig Mabel Magnus Malik Manuela Marcel Margit Mateo Maureen Mei Mirela Mohan Nadia
		Naomi Nathaniel Neve Nikolai Noor Octavia Oksana Olivier Omar Orla Pablo Paloma Parvati Pedro Perpetua Philippa Priya Quentin Rafael
		Ramona Renata Rohan Rosalind Ruben Sabine Salma Samir Saoirse Selma Sergio Sigrid Simone Soledad Søren Stefan Sunniva Svetlana Tamar
		Tariq Teresa Theo Thora Tomasz Ursula Valentina Vasile Veronika Victor Wanjiru Wilfred Xiomara Yasmin Yusuf Zahra Zdeněk Zofia`)
}

func familyNames() []string {
	return strings.Fields(`Abara Abernathy Achterberg Adeyemi Albescu Alvarado Amundsen Anand Appleyard Arellano Ashdown Baptiste Barragán Bellweather
		Bergström Bhatt Blackwood Bonnard Borowski Brannigan Brightwater Cadogan Calloway Castellano Chakraborty Chandrasekhar Chisholm Coldwell
		Contreras Corrigan Crane Czerny Dahlgren Dankworth Delgado Desrosiers Dimitrov Donoghue Drummond Duarte Eberhardt Echeverría Eklund
		Ellsworth Esposito Fairbanks Falk Farrow Feldman Fennimore Ferreira Fitzgibbon Fontaine Forsythe Fujimoto Gallagher Garrity Gautier
		Ghosh Goldwyn Granger Grimaldi Gunnarsson Haddad Halvorsen Hargreaves Hartigan Hathaway Hawthorne Herrera Hidalgo Hollister Holm
		Hosseini Ibarra Iyer Jankowski Jarvis Kaminski Karlsson Kaur Keating Kessler Khoury Kilbride Kowalczyk Kruger Laferrière Langford
		Larsen Lindqvist Locke Lockhart Lovelace MacAllister Madsen Maldonado Marchetti Marlowe Mbeki McCready Mendoza Merriweather Moreau
		Mulligan Nakamura Navarro Nguyen Nightingale Nordmann Núñez Nwosu O'Rourke Oakley Obi Okafor Olmstead Ostrowski Otieno Papadakis
		Partridge Patel Pellegrino Pemberton Petrov Pickering Prescott Quigley Quintero Radcliffe Rasmussen Ravenscroft Reyes Rinaldi Romano
		Rosenthal Rowntree Saito Salazar Sandoval Santangelo Scully Sedgwick Serrano Shapiro Silva Skarsgård Solberg Sorensen Stavros Sterling
		Strand Sutcliffe Szabo Takahashi Talbot Tanaka Thackeray Thornbury Tremblay Underhill Urquhart Valdez Vandenberg Vargas Venkatesan
		Villanueva Vogel Wainwright Wakefield Warrick Weatherby Whitlock Winterbourne Wójcik Yamamoto Yilmaz Zamora Zielinski Żurek`)
}

func stems() []string {
	return strings.Split("Amberfield,Blue Heron,Bracken,Brightline,Cinder Creek,Clearwater,Copperleaf,Crestwood,Driftwood,Eastgate,Evergreen,"+
		"Fallow Ridge,Firelight,Foxglove,Glasshouse,Granite Peak,Greenwater,Halcyon,Harborview,Hearthstone,Highmoor,Ironwood,Juniper Hill,"+
		"Kingfisher,Lakeshore,Lanternlight,Longmeadow,Marigold,Meridian,Millbrook,Moonstone,Northstar,Oakhaven,Old Mill,Osprey,Pebble Cove,"+
		"Pinnacle,Prairie,Quicksilver,Redwood,Rivermark,Rookery,Saltbox,Sandpiper,Silverthorn,Snowberry,Stonebridge,Summerfield,Sundial,"+
		"Tallgrass,Thistle,Timberline,Tradewind,Twin Rivers,Upper Falls,Valley Glen,Wavecrest,Westbrook,Whitecap,Windward", ",")
}
